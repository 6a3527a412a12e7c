package org.decamp.testing.export;

import java.util.List;

/**
 * How large a generated export is; the same shape gives the same bytes.
 *
 * @param messages records of message level in all
 * @param conversations threads, at least 1
 * @param giant messages of the first thread; 0 leaves it to the ordinary distribution
 * @param media files named by messages in all (about 2 % of them in no part)
 * @param mediaBytes average size of a file in bytes
 * @param languages that the people write, the commonest first
 * @param parts ZIPs
 * @param seed of everything random
 */
public record ExportShape(
    long messages,
    int conversations,
    long giant,
    int media,
    int mediaBytes,
    List<Vocabulary.Language> languages,
    int parts,
    long seed) {

  /** Up to so many messages are listed one by one in the ground truth. */
  public static final int LISTED_MESSAGES = 50_000;

  public ExportShape {
    languages = List.copyOf(languages);
    if (conversations < 1 || parts < 1 || languages.isEmpty() || giant > messages || messages < 0) {
      throw new IllegalArgumentException("an export has a thread, a part and a language");
    }
  }

  /**
   * Lifelike proportions: a thread per 2,500 messages (at least 3), a file per 250 messages, 12 kB
   * each, all languages, two parts.
   */
  public static ExportShape of(long messages, long seed) {
    return new ExportShape(
        messages,
        (int) Math.max(3, messages / 2500),
        0,
        (int) (messages / 250),
        12_000,
        List.of(Vocabulary.Language.values()),
        2,
        seed);
  }

  /** The same with other conversations, one of them a giant. */
  public ExportShape withConversations(int count, long giantMessages) {
    return new ExportShape(
        messages, count, giantMessages, media, mediaBytes, languages, parts, seed);
  }

  /** The same with other media. */
  public ExportShape withMedia(int count, int averageBytes) {
    return new ExportShape(
        messages, conversations, giant, count, averageBytes, languages, parts, seed);
  }

  /** The same in another number of ZIPs. */
  public ExportShape withParts(int count) {
    return new ExportShape(
        messages, conversations, giant, media, mediaBytes, languages, count, seed);
  }
}
