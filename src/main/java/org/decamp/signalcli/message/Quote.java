package org.decamp.signalcli.message;

import org.decamp.signalcli.address.Recipient;

/**
 * An earlier message that this one answers.
 *
 * @param timestamp of that message, in ms since 1970
 * @param text of that message, as it is to be shown
 */
public record Quote(long timestamp, Recipient author, String text) {

  @Override
  public String toString() {
    return "(quote)";
  }
}
