package org.decamp.replay;

/** How messages of a conversation become messages of Signal. */
public enum ReplayForm {
  /** A day in one message, or in several where it is long. */
  DAY("day"),
  /** As much as Signal takes without an attachment for the text, across days. */
  SCREENFUL("screenful"),
  /** Each message by itself. */
  ONE_FOR_ONE("one-for-one");

  private final String code;

  ReplayForm(String code) {
    this.code = code;
  }

  /** What it is called on the command line and in the custody record. */
  public String code() {
    return code;
  }
}
