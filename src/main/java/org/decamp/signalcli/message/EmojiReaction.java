package org.decamp.signalcli.message;

import org.decamp.signalcli.address.Recipient;

/**
 * A reaction to a message.
 *
 * @param author of the message
 * @param timestamp of the message, in ms since 1970
 * @param removed whether it is taken back
 */
public record EmojiReaction(String emoji, Recipient author, long timestamp, boolean removed) {

  @Override
  public String toString() {
    return "(reaction)";
  }
}
