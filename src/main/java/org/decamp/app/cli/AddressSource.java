package org.decamp.app.cli;

/** Where the contacts come from that people are compared with. */
enum AddressSource {
  BACKUP("the backup"),
  DEVICE("your Signal");

  private final String words;

  AddressSource(String words) {
    this.words = words;
  }

  /** Whether its groups are known by what a link names them by. */
  boolean hasGroups() {
    return this == BACKUP;
  }

  @Override
  public String toString() {
    return words;
  }
}
