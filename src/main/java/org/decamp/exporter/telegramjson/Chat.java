package org.decamp.exporter.telegramjson;

import java.util.Optional;
import org.decamp.model.PrivateText;

/**
 * A chat of the document.
 *
 * @param number its alone; that of the other person, or of the owner, in the first chat with them
 * @param name what the reader finds the other person or the group by
 * @param with the other person, where there is exactly one
 */
record Chat(long number, Type type, PrivateText name, Optional<Identity> with) {

  /** The types that are read; chats of others are skipped. */
  enum Type {
    PERSONAL("personal_chat"),
    GROUP("private_group"),
    SAVED("saved_messages");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    /** The name in the document. */
    String code() {
      return code;
    }
  }
}
