package org.decamp.model;

/** How people talked. */
public enum CallMedium {
  AUDIO,
  VIDEO,
  UNKNOWN
}
