package org.decamp.vault.format;

import java.util.List;

/**
 * A message as the second reader found it.
 *
 * @param id 32 hexadecimal digits, and {@code -n} for ordinals above 0
 * @param time epoch milliseconds
 * @param precision how exactly it is known
 * @param sender id of the person
 * @param contents one line each
 * @param origins of its texts: who wrote them
 * @param reactions one line each
 * @param source file, index, offset and length
 */
record ReadMessage(
    String id,
    long time,
    String precision,
    String sender,
    List<String> contents,
    List<String> origins,
    List<String> reactions,
    String source) {

  /** The same message whatever is known about who wrote its texts. */
  ReadMessage withoutOrigins() {
    return new ReadMessage(id, time, precision, sender, contents, List.of(), reactions, source);
  }
}
