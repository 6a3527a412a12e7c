package org.decamp.exporter.archive.html.view;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.decamp.model.MessageId;

/**
 * The name of a message on its page: made from the message alone, so that a link to it stays right
 * in every archive. 64 bits; of 500,000 messages two share a name once in 150 million
 * conversations, and reading back would notice it on a page.
 */
final class Anchor {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Anchor() {}

  static String of(MessageId id) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id.high() ^ id.low()).array();
    String name = ENCODER.encodeToString(bytes);
    return id.ordinal() == 0 ? name : name + '-' + id.ordinal();
  }
}
