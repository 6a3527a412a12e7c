package org.decamp.signalcli.message;

import org.decamp.signalcli.address.Recipient;

/**
 * A part of a text that stands for somebody.
 *
 * @param start in UTF-16 units
 * @param length in UTF-16 units
 */
public record Mention(int start, int length, Recipient who) {

  /** As signal-cli writes it. */
  public String text() {
    return start + ":" + length + ":" + who.text();
  }
}
