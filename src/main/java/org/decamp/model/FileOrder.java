package org.decamp.model;

/** In which order a source file lists its messages; it breaks ties of time. */
public enum FileOrder {
  NEWEST_FIRST,
  OLDEST_FIRST
}
