package org.decamp.testing.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A string of an export as the UTF-8 bytes that the service escapes one by one ({@code
 * instagram-export}, section 3.1); bytes and not characters, because the service cuts strings
 * inside a character.
 */
public final class ExportText {

  private final byte[] utf8;

  private ExportText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** A whole string. */
  public static ExportText of(String text) {
    return new ExportText(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A string whose last bytes the service cut away. */
  public static ExportText cut(String text, int bytesLost) {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    return new ExportText(Arrays.copyOf(whole, whole.length - bytesLost));
  }

  /** The first bytes of a buffer that may be used again. */
  static ExportText ofBytes(byte[] buffer, int length) {
    return new ExportText(Arrays.copyOf(buffer, length));
  }

  byte[] utf8() {
    return utf8;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExportText text && Arrays.equals(utf8, text.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  /** What an importer must make of it: one U+FFFD for the part of a character that is left. */
  public String expected() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
