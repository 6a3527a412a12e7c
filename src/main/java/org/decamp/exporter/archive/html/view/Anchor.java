package org.decamp.exporter.archive.html.view;

import java.nio.charset.StandardCharsets;
import org.decamp.model.MessageId;

/**
 * The name of a message on its page: made from the message alone, so that a link to it stays right
 * in every archive. 64 bits; of 500,000 messages two share a name once in 150 million
 * conversations, and reading back would notice it on a page.
 */
final class Anchor {

  private static final byte[] DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
          .getBytes(StandardCharsets.US_ASCII);

  private Anchor() {}

  /** The letter m and the bits in the Base64 alphabet for addresses. */
  static String of(MessageId id) {
    long bits = id.high() ^ id.low();
    byte[] name = new byte[12];
    name[0] = 'm';
    for (int i = 1; i < 11; i++) {
      name[i] = DIGITS[(int) (bits >>> (64 - 6 * i)) & 63];
    }
    name[11] = DIGITS[(int) (bits << 2) & 63];
    String text = new String(name, StandardCharsets.ISO_8859_1);
    return id.ordinal() == 0 ? text : text + '-' + id.ordinal();
  }
}
