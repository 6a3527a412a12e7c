package org.decamp.importer.generated;

import java.util.Optional;

/**
 * A text with the sender's name, and the emoji if there is one, cut out: what sentences of the
 * service have in common, whoever they are about.
 *
 * @param value the text with slots, without space at its end
 * @param named whether the sender's name stood in it
 * @param emoji the one emoji that stood in it, without variation selectors; empty if none or
 *     several did, which then are part of the value
 */
public record TextTemplate(String value, boolean named, String emoji) {

  /** Stands for the sender's name. */
  static final char NAME = '\u0001';

  /** Stands for the emoji. */
  static final char EMOJI = '\u0002';

  /** No generated sentence that can be learned is longer. */
  private static final int LONGEST = 200;

  /** With fewer letters beside the slots it may be anything that people say. */
  private static final int FEWEST_LETTERS = 10;

  private static final char VARIATION = '\uFE0F';
  private static final char JOINER = '\u200D';

  /**
   * The template of a text.
   *
   * @param text the whole text of a message
   * @param sender who wrote it according to the export
   * @return empty if the text can be no sentence that is worth learning
   */
  public static Optional<TextTemplate> of(String text, String sender) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end < FEWEST_LETTERS / 2 || end > LONGEST || text.indexOf(NAME) >= 0) {
      return Optional.empty();
    }
    String stripped = end == text.length() ? text : text.substring(0, end);
    String nameless = withoutName(stripped, sender);
    return new Reading(nameless).template(!nameless.equals(stripped));
  }

  /** Every occurrence of the name that is not part of a longer word becomes a slot. */
  private static String withoutName(String text, String name) {
    int at = name.length() < 2 ? -1 : text.indexOf(name);
    if (at < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (; at >= 0; at = text.indexOf(name, at + 1)) {
      int after = at + name.length();
      boolean whole =
          at >= from
              && (at == 0 || !joined(text.codePointBefore(at), name.codePointAt(0)))
              && (after == text.length()
                  || !joined(text.codePointAt(after), name.codePointBefore(name.length())));
      if (whole) {
        result.append(text, from, at).append(NAME);
        from = after;
      }
    }
    return result.append(text, from, text.length()).toString();
  }

  /** Whether two characters side by side belong to one word, as far as their script has spaces. */
  private static boolean joined(int one, int other) {
    return Character.isLetterOrDigit(one)
        && Character.isLetterOrDigit(other)
        && Character.UnicodeScript.of(one) == Character.UnicodeScript.of(other);
  }

  /** A number for the template; equal templates have equal ones on every machine. */
  public long hash() {
    return hash(value);
  }

  static long hash(String text) {
    long hash = 0x6C62272E07BB0142L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return mix(hash);
  }

  static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** Whether a reaction's emoji is the one that the text shows. */
  static String plain(String emoji) {
    return emoji.indexOf(VARIATION) < 0 ? emoji : emoji.replace(String.valueOf(VARIATION), "");
  }

  /** One look at the characters of a text: its letters, and its runs of emoji. */
  private static final class Reading {

    private final String text;
    private int letters;
    private int runs;
    private int runFrom;
    private int runTo;

    Reading(String text) {
      this.text = text;
    }

    Optional<TextTemplate> template(boolean named) {
      if (!read() || letters < FEWEST_LETTERS) {
        return Optional.empty();
      }
      if (runs != 1) {
        return Optional.of(new TextTemplate(text, named, ""));
      }
      String cut = text.substring(0, runFrom) + EMOJI + text.substring(runTo);
      return Optional.of(new TextTemplate(cut, named, plain(text.substring(runFrom, runTo))));
    }

    /** Whether the text holds nothing that could be mistaken for a slot. */
    private boolean read() {
      boolean inRun = false;
      for (int at = 0; at < text.length(); ) {
        int c = text.codePointAt(at);
        int next = at + Character.charCount(c);
        boolean emoji = c > 0xA8 && isEmoji(c, inRun);
        if (emoji) {
          runs += inRun ? 0 : 1;
          runFrom = inRun ? runFrom : at;
          runTo = next;
        } else if (c == EMOJI) {
          return false;
        } else {
          letters += weight(c);
        }
        inRun = emoji;
        at = next;
      }
      return true;
    }

    private static boolean isEmoji(int c, boolean inRun) {
      return Character.isExtendedPictographic(c)
          || Character.isEmojiPresentation(c)
          || Character.isEmojiModifier(c)
          || (inRun && (c == VARIATION || c == JOINER));
    }

    /** A letter of a script that writes words or syllables says as much as two of an alphabet. */
    private static int weight(int c) {
      if (c < 0x80) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
      }
      if (!Character.isLetter(c)) {
        return 0;
      }
      return (c >= 0x2E80 && c <= 0xD7AF) || Character.isIdeographic(c) ? 2 : 1;
    }
  }
}
