package org.decamp.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.source.SourceContainer.Refusal;

/**
 * Turns names as a container stores them into checked paths, so that nothing behind this package
 * ever sees a name that leads out of the export.
 */
final class EntryName {

  /** Bytes of UTF-8 that a path may have; {@code java-engineering}, section 8.2. */
  static final int MOST_BYTES = 1024;

  private static final Charset CP437 = Charset.forName("IBM437");

  private EntryName() {}

  /** Decodes a ZIP name: UTF-8 if it is that, flag or not, otherwise the code page of old ZIPs. */
  static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(raw, CP437);
    }
  }

  /**
   * The path in NFC without empty and {@code .} segments, or empty if it is unsafe.
   *
   * <p>A backslash is refused wherever it stands: it is a separator to one system and a letter to
   * the next.
   */
  static Optional<String> checked(String stored) {
    String name = nfc(stored);
    boolean unsafe =
        name.isEmpty()
            || name.charAt(0) == '/'
            || name.indexOf('\\') >= 0
            || name.indexOf('\0') >= 0
            || hasDrive(name)
            || utf8Length(name) > MOST_BYTES;
    return unsafe ? Optional.empty() : plainSegments(name);
  }

  /** A name for people and reports: control and format characters replaced, cut where too long. */
  static String printable(String stored) {
    StringBuilder shown = new StringBuilder();
    stored
        .codePoints()
        .limit(MOST_BYTES)
        .map(c -> isInvisible(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static Optional<String> plainSegments(String name) {
    if (!name.contains("./") && !name.contains("//") && !name.endsWith(".")) {
      return Optional.of(name);
    }
    List<String> kept = new ArrayList<>();
    for (String segment : name.split("/", -1)) {
      if (segment.equals("..")) {
        return Optional.empty();
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join("/", kept));
  }

  private static boolean hasDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
  }

  private static String nfc(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x300) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name; // nothing below U+0300 decomposes or combines
  }

  private static int utf8Length(String name) {
    return name.length() * 3 <= MOST_BYTES
        ? name.length()
        : name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A refusal that shows the name safely. */
  static Refusal refusal(String stored, Refusal.Reason reason) {
    return new Refusal(printable(stored), reason);
  }
}
