package org.decamp.signalcli.message;

/**
 * How a part of a text looks.
 *
 * @param start in UTF-16 units
 * @param length in UTF-16 units
 */
public record TextStyle(int start, int length, Look look) {

  /** What Signal can show. */
  public enum Look {
    BOLD,
    ITALIC,
    SPOILER,
    STRIKETHROUGH,
    MONOSPACE
  }

  /** As signal-cli writes it. */
  public String text() {
    return start + ":" + length + ":" + look;
  }
}
