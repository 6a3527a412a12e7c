package org.decamp.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names a conversation for good: the same thread of the same product has the same id in every
 * export.
 *
 * @param value 16 lower-case hexadecimal digits
 */
public record ConversationId(String value) implements Comparable<ConversationId> {

  public ConversationId {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("a conversation id has 16 hexadecimal digits");
    }
  }

  /**
   * Derives the id of a thread.
   *
   * @param product the service, such as {@code instagram}
   * @param threadKey what names the thread inside that service across exports
   */
  public static ConversationId of(String product, String threadKey) {
    byte[] digest = Digests.sha256((product + '\n' + threadKey).getBytes(StandardCharsets.UTF_8));
    return new ConversationId(HexFormat.of().formatHex(digest, 0, 8));
  }

  @Override
  public int compareTo(ConversationId other) {
    return value.compareTo(other.value);
  }
}
