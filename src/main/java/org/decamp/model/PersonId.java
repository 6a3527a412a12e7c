package org.decamp.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names a person inside one conversation.
 *
 * <p>The thread, not the name, is the identity boundary: the same name in two conversations is two
 * people until the user merges them (design sheet, section 4; {@code instagram-export}, section 7).
 *
 * @param value 16 lower-case hexadecimal digits
 */
public record PersonId(String value) implements Comparable<PersonId> {

  public PersonId {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("a person id has 16 hexadecimal digits");
    }
  }

  /** Derives the id of the person who goes by that name in that conversation. */
  public static PersonId of(ConversationId conversation, String displayName) {
    byte[] digest =
        Digests.sha256(
            (conversation.value() + '\n' + displayName).getBytes(StandardCharsets.UTF_8));
    return new PersonId(HexFormat.of().formatHex(digest, 0, 8));
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }
}
