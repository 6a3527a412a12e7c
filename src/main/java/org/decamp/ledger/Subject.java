package org.decamp.ledger;

/** The kinds of object that a ledger counts. */
public enum Subject {
  FILE("file", "files"),
  MESSAGE("message", "messages"),
  REACTION("reaction", "reactions"),
  ATTACHMENT("attachment", "attachments"),
  SHARE("share", "shares"),
  /** Calls and group events. */
  EVENT("call or event", "calls and events");

  private final String one;
  private final String label;

  Subject(String one, String label) {
    this.one = one;
    this.label = label;
  }

  /** The singular in words. */
  public String one() {
    return one;
  }

  /** The plural in words, for tables. */
  public String label() {
    return label;
  }
}
