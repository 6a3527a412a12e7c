package org.decamp.model;

/** A messenger that conversations can be moved into, where people have to be found. */
public enum Messenger {
  SIGNAL
}
