package org.decamp.model;

/** How exactly the source tells a time. */
public enum TimePrecision {
  MILLISECOND,
  SECOND,
  /** HTML exports show minutes. */
  MINUTE
}
