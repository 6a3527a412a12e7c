package org.decamp.testing.export;

import java.util.Locale;

/**
 * How an encrypted download spells its keys: Instagram's is published nowhere, so a reader must not
 * depend on it ({@code instagram-export}, section 5.3).
 */
public enum EncryptedKeys {
  /** {@code senderName}: Messenger. */
  CAMEL,
  /** {@code sender_name}. */
  SNAKE,
  /** {@code SenderName}. */
  PASCAL,
  /** {@code sendername}. */
  LOWER;

  String of(String camel) {
    return switch (this) {
      case CAMEL -> camel;
      case SNAKE -> camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      case PASCAL -> Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
      case LOWER -> camel.toLowerCase(Locale.ROOT);
    };
  }
}
