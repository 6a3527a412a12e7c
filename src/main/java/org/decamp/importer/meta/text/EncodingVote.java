package org.decamp.importer.meta.text;

/**
 * Decides about files that went through another tool, by all of them together ({@code
 * instagram-export}, section 3.3, rule 4).
 */
public final class EncodingVote {

  private final TextDecoder decoder = new TextDecoder(TextDecoder.Mode.CLEAN);
  private long strings;
  private long decodable;
  private long withControl;
  private long wide;

  /** Counts a string of a file that is {@link FileEncoding#MIXED}. */
  public void count(String source) {
    if (source.chars().allMatch(c -> c < 0x80)) {
      return;
    }
    strings++;
    if (source.chars().anyMatch(c -> c > 0xFF)) {
      wide++;
    } else if (decoder.decodesStrictly(source)) {
      decodable++;
    }
    if (TextDecoder.hasControl(source)) {
      withControl++;
    }
  }

  /** Adds the counts of another vote. */
  public void add(EncodingVote other) {
    strings += other.strings;
    decodable += other.decodable;
    withControl += other.withControl;
    wide += other.wide;
  }

  /** How these files are to be read. */
  public TextDecoder.Mode mode() {
    boolean escaped = wide == 0 && withControl >= 1 && decodable * 10 >= strings * 9;
    return escaped ? TextDecoder.Mode.BYTE_ESCAPED : TextDecoder.Mode.PER_STRING;
  }
}
