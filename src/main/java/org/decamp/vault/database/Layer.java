package org.decamp.vault.database;

import org.decamp.model.ConversationId;

/**
 * The layers of a conversation. Each is a row of its own among the conversations, with its own
 * people and blocks; a person sees one of them.
 */
enum Layer {
  /** What exports with exact times say. */
  EXACT(0, ""),
  /** What pages say, their wall-clock times as if they were UTC. */
  CLOCK(1, "~clock"),
  /** What follows from all of them. */
  VIEW(2, "~view");

  private final int code;
  private final String suffix;

  Layer(int code, String suffix) {
    this.code = code;
    this.suffix = suffix;
  }

  /** The stored number. */
  int code() {
    return code;
  }

  /** What names the row of this layer. */
  String key(ConversationId id) {
    return id.value() + suffix;
  }

  /** The conversation whose layer a key names. */
  static ConversationId conversation(String key) {
    int end = key.indexOf('~');
    return new ConversationId(end < 0 ? key : key.substring(0, end));
  }
}
