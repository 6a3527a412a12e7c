package org.decamp.importer.meta.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.importer.meta.text.GeneratedTexts.Match;
import org.decamp.mapping.Phrase;
import org.jspecify.annotations.Nullable;

/** A phrase taken apart into fixed words and slots; matches whole sentences only. */
final class Template {

  /** No generated sentence is longer, whatever names it holds. */
  static final int LONGEST = 1000;

  private static final int LONGEST_EMOJI = 32;

  private final Phrase phrase;
  private final List<String> fixed = new ArrayList<>();
  private final List<String> slots = new ArrayList<>();

  Template(Phrase phrase) {
    this.phrase = phrase;
    String rest = phrase.template();
    for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
      int close = rest.indexOf('}', open);
      fixed.add(rest.substring(0, open));
      slots.add(rest.substring(open + 1, close));
      rest = rest.substring(close + 1);
    }
    fixed.add(rest);
  }

  /** What the sentence begins with. */
  sealed interface Beginning {

    /** Fixed words. */
    record Letter(char letter) implements Beginning {}

    /** The sender's name. */
    record Sender() implements Beginning {}

    /** Somebody's name, which can be anything. */
    record AnyName() implements Beginning {}
  }

  Beginning beginning() {
    if (!fixed.getFirst().isEmpty()) {
      return new Beginning.Letter(fixed.getFirst().charAt(0));
    }
    return slots.getFirst().equals("sender") ? new Beginning.Sender() : new Beginning.AnyName();
  }

  Phrase phrase() {
    return phrase;
  }

  Optional<Match> match(String text, String sender) {
    // Nearly every text is no such sentence, and both ends say so at once.
    if (!text.startsWith(fixed.getFirst()) || !text.endsWith(fixed.getLast())) {
      return Optional.empty();
    }
    String[] found = new String[slots.size()];
    if (!matchFrom(text, 0, 0, sender, found)) {
      return Optional.empty();
    }
    return Optional.of(new Match(phrase, slot("person", found), slot("detail", found)));
  }

  private Optional<String> slot(String name, String[] found) {
    int index = slots.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(found[index]);
  }

  /** Matches the fixed words number {@code part} at the place and all that follows them. */
  private boolean matchFrom(
      String text, int at, int part, String sender, @Nullable String[] found) {
    String words = fixed.get(part);
    if (!text.startsWith(words, at)) {
      return false;
    }
    int after = at + words.length();
    if (part == slots.size()) {
      return after == text.length();
    }
    String slot = slots.get(part);
    if (slot.equals("sender")) {
      found[part] = sender;
      return !sender.isEmpty()
          && text.startsWith(sender, after)
          && matchFrom(text, after + sender.length(), part + 1, sender, found);
    }
    return matchFree(text, after, part, sender, found);
  }

  private boolean matchFree(
      String text, int at, int part, String sender, @Nullable String[] found) {
    String next = fixed.get(part + 1);
    boolean last = part + 1 == slots.size();
    if (last) {
      int end = text.length() - next.length();
      if (end <= at || !text.endsWith(next)) {
        return false;
      }
      found[part] = text.substring(at, end);
      return fits(slots.get(part), text, at, end);
    }
    for (int end = text.indexOf(next, at + 1); end >= 0; end = text.indexOf(next, end + 1)) {
      found[part] = text.substring(at, end);
      if (fits(slots.get(part), text, at, end) && matchFrom(text, end, part + 1, sender, found)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String slot, String text, int from, int to) {
    if (!slot.equals("emoji")) {
      return true;
    }
    return to - from <= LONGEST_EMOJI
        && text.substring(from, to).codePoints().noneMatch(Template::wordLike);
  }

  /** A digit, {@code #} or {@code *} can begin a keycap emoji; letters and spaces begin none. */
  private static boolean wordLike(int codePoint) {
    return Character.isLetter(codePoint) || Character.isWhitespace(codePoint);
  }
}
