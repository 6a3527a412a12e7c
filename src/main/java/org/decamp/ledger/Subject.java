package org.decamp.ledger;

/** The kinds of object that a ledger counts. */
public enum Subject {
  FILE("files"),
  MESSAGE("messages"),
  REACTION("reactions"),
  ATTACHMENT("attachments"),
  SHARE("shares"),
  /** Calls and group events. */
  EVENT("calls and events");

  private final String label;

  Subject(String label) {
    this.label = label;
  }

  /** The plural in words, for tables. */
  public String label() {
    return label;
  }
}
