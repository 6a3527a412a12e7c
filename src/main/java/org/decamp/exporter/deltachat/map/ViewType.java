package org.decamp.exporter.deltachat.map;

/** The forms that the core shows an entry in ({@code delta-chat}, section 3.4). */
public enum ViewType {
  TEXT(10),
  IMAGE(20),
  GIF(21),
  STICKER(23),
  AUDIO(40),
  VOICE(41),
  VIDEO(50),
  FILE(60);

  private final int number;

  ViewType(int number) {
    this.number = number;
  }

  /** The number in the database. */
  public int number() {
    return number;
  }
}
