package org.decamp.importer.meta.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns the strings of one file into what people wrote ({@code instagram-export}, section 3.3,
 * rules 3 to 5). Strings of ASCII, most of them, come back as they are.
 *
 * <p>Not for use by several threads.
 */
public final class TextDecoder {

  private final Mode mode;
  private final CharsetDecoder strict =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private long cut;
  private long doubtful;

  /** What to do with strings. */
  public enum Mode {
    /** Meta's own escapes: decode every string. */
    BYTE_ESCAPED,
    /** Proper text: leave every string. */
    CLEAN,
    /** Decode only what is proven to be escaped. */
    PER_STRING
  }

  public TextDecoder(Mode mode) {
    this.mode = mode;
  }

  /** The text, always well-formed UTF-16. */
  public String decode(String source) {
    int length = source.length();
    int at = 0;
    while (at < length && source.charAt(at) < 0x80) {
      at++;
    }
    if (at == length) {
      return source;
    }
    return switch (mode) {
      case BYTE_ESCAPED -> decodeAll(source);
      case CLEAN -> wellFormed(source);
      case PER_STRING -> decodeProven(source);
    };
  }

  /** How many strings ended in the middle of a character. */
  public long cut() {
    return cut;
  }

  /** How many strings look escaped but lack proof and were left. */
  public long doubtful() {
    return doubtful;
  }

  private String decodeAll(String source) {
    byte[] bytes = bytesOf(source);
    if (bytes == null) {
      return wellFormed(source);
    }
    String decoded = decodeStrictly(bytes);
    if (decoded == null) {
      cut++;
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return decoded;
  }

  private String decodeProven(String source) {
    byte[] bytes = bytesOf(source);
    String decoded = bytes == null ? null : decodeStrictly(bytes);
    if (decoded == null) {
      return wellFormed(source);
    }
    if (hasControl(source)) {
      return decoded;
    }
    doubtful++;
    return source;
  }

  private @Nullable String decodeStrictly(byte[] utf8) {
    // The platform's own decoding is several times faster; only a replacement character makes it
    // doubtful.
    String quick = new String(utf8, StandardCharsets.UTF_8);
    if (quick.indexOf('\uFFFD') < 0) {
      return quick;
    }
    try {
      CharBuffer chars = strict.decode(ByteBuffer.wrap(utf8));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The characters as bytes; null if one is above U+00FF. */
  static byte @Nullable [] bytesOf(String source) {
    byte[] bytes = new byte[source.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = source.charAt(i);
      if (c > 0xFF) {
        return null;
      }
      bytes[i] = (byte) c;
    }
    return bytes;
  }

  /** Whether there is a character that only escaped UTF-8 has. */
  static boolean hasControl(String source) {
    return source.chars().anyMatch(c -> c >= 0x80 && c <= 0x9F);
  }

  /** Whether the string is escaped UTF-8 through and through. */
  boolean decodesStrictly(String source) {
    byte[] bytes = bytesOf(source);
    return bytes != null && decodeStrictly(bytes) != null;
  }

  private static String wellFormed(String source) {
    StringBuilder repaired = null;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < source.length()
          && Character.isLowSurrogate(source.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        if (repaired == null) {
          repaired = new StringBuilder(source);
        }
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? source : repaired.toString();
  }
}
