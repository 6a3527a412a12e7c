package org.decamp.importer.meta.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.meta.thread.MessageDraft.ReactionRef;

/**
 * Parts emoji and name of a reaction ({@code instagram-export}, section 4.2): a known name at the
 * end, the longest first, else the first character that a person sees is the emoji. The time that
 * newer pages show is the page's wall clock, which a reaction cannot carry, and is left out.
 */
final class ReactionReading {

  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final int LONGEST_EMOJI = 32;

  private ReactionReading() {}

  /**
   * Reads one item of a list.
   *
   * @param names who may have reacted, as far as known
   */
  static ReactionRef of(PageNode item, Set<String> names) {
    String words = withoutTime(item).strip();
    int end = knownName(words, names);
    if (end < 0) {
      Matcher first = GRAPHEME.matcher(words);
      end = first.find() ? first.end() : 0;
    }
    return new ReactionRef(words.substring(end).strip(), words.substring(0, end).strip(), null);
  }

  /**
   * Where the longest known name begins that ends the text, or -1. An emoji has no letters: a name
   * that only ends like a known one is another name.
   */
  private static int knownName(String words, Set<String> names) {
    for (int i = 1; i < Math.min(words.length(), LONGEST_EMOJI); i++) {
      if (Character.isLetter(words.codePointBefore(i))) {
        return -1;
      }
      if (names.contains(words.substring(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The item's words without an inner part in brackets. */
  private static String withoutTime(PageNode node) {
    if (node.isText()) {
      return node.words;
    }
    StringBuilder words = new StringBuilder();
    for (PageNode child : node.children) {
      String part = withoutTime(child);
      String bare = part.strip();
      boolean time =
          !child.isText()
              && bare.startsWith("(")
              && bare.endsWith(")")
              && StampReader.likely(bare)
              && !words.isEmpty();
      if (!time) {
        words.append(part);
      }
    }
    return words.toString();
  }
}
