package org.decamp.importer.meta.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.meta.survey.PathShapes;
import org.decamp.mapping.KnownNames;
import org.decamp.mapping.Mappings;
import org.decamp.mapping.Phrase;
import org.decamp.mapping.PhraseBook;

/**
 * Gives a value another content of the same length and the same sorts of characters. What is known
 * as structure stays: fixed values, folder names, hosts, the fixed words of generated sentences.
 * Equal texts get equal ones, also inside generated sentences, so that people stay who they are.
 */
final class Disguise {

  private static final int LONGEST_SENTENCE = 1000;
  private static final Pattern SLOT = Pattern.compile("\\{[a-z]+\\}");
  private static final Pattern LINK_PART = Pattern.compile("[^/?&=#.:]+|[/?&=#.:]");
  private static final Pattern NAME_PART = Pattern.compile("[A-Za-z]+|[^A-Za-z]+");

  private final KnownNames names;
  private final PathShapes shapes;
  private final Randomness randomness = new Randomness();
  private final Likeness likeness = new Likeness();
  private final TimeShift times = new TimeShift(randomness);
  private final List<Pattern> sentences = new ArrayList<>();

  Disguise(Mappings mappings) {
    this.names = mappings.knownNames();
    this.shapes = new PathShapes(mappings);
    for (PhraseBook book : mappings.phraseBooks()) {
      for (Phrase phrase : book.phrases()) {
        sentences.add(pattern(phrase.template()));
      }
    }
  }

  private static Pattern pattern(String template) {
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    Matcher slot = SLOT.matcher(template);
    while (slot.find()) {
      pattern.append(Pattern.quote(template.substring(end, slot.start()))).append("(.+?)");
      end = slot.end();
    }
    pattern.append(Pattern.quote(template.substring(end))).append("\\s*");
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  /** Another value for the key; as many code points, each encoded in as many bytes. */
  String value(String key, String text) {
    if (names.values().contains(text)) {
      return text;
    }
    if (names.pathKeys().contains(key) && !text.contains("://")) {
      return path(text);
    }
    if (names.linkKeys().contains(key) || text.startsWith("https://")) {
      return link(text);
    }
    Optional<String> time = times.text(text);
    return time.orElseGet(() -> sentence(text).orElseGet(() -> text(text)));
  }

  /** Another number of as many digits; none stays none, and times stay as far apart. */
  String number(String number) {
    boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number.equals("0")) {
      return number;
    }
    Optional<String> time = whole ? times.number(number) : Optional.empty();
    return time.orElseGet(() -> digits(number));
  }

  private String digits(String number) {
    int[] random = randomness.numbers("number", number, number.length());
    StringBuilder other = new StringBuilder(number.length());
    boolean leading = true;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean zero = digit && leading && c == '0';
      int first = leading ? 1 : 0;
      other.append(
          digit && !zero
              ? (char) ('0' + first + Integer.remainderUnsigned(random[i], 10 - first))
              : c);
      leading &= !digit || zero;
    }
    return other.toString();
  }

  /** How many days the times of pages move by. */
  int days() {
    return times.days();
  }

  /** Another text. */
  String text(String text) {
    int[] from = text.codePoints().toArray();
    int[] random = randomness.numbers("text", text, from.length);
    StringBuilder other = new StringBuilder(text.length());
    for (int i = 0; i < from.length; i++) {
      other.appendCodePoint(likeness.like(from[i], random[i]));
    }
    return other.toString();
  }

  private Optional<String> sentence(String text) {
    if (text.isEmpty() || text.length() > LONGEST_SENTENCE) {
      return Optional.empty();
    }
    for (Pattern pattern : sentences) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(filled(text, matcher));
      }
    }
    return Optional.empty();
  }

  private String filled(String text, Matcher matcher) {
    StringBuilder other = new StringBuilder(text.length());
    int end = 0;
    for (int group = 1; group <= matcher.groupCount(); group++) {
      other.append(text, end, matcher.start(group)).append(text(matcher.group(group)));
      end = matcher.end(group);
    }
    return other.append(text.substring(end)).toString();
  }

  private String path(String path) {
    StringBuilder other = new StringBuilder(path.length());
    for (String name : path.split("(?<=/)|(?=/)", -1)) {
      other.append(name.equals("/") || shapes.known(name) ? name : name(name));
    }
    return other.toString();
  }

  /** Digits that stand in several names become the same digits, and so do words. */
  private String name(String name) {
    int dot = name.lastIndexOf('.');
    boolean ends =
        dot > 0 && names.extensions().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    StringBuilder other = new StringBuilder(name.length());
    Matcher part = NAME_PART.matcher(ends ? name.substring(0, dot) : name);
    while (part.find()) {
      other.append(names.words().contains(part.group()) ? part.group() : text(part.group()));
    }
    return other.append(ends ? name.substring(dot) : "").toString();
  }

  private String link(String link) {
    StringBuilder other = new StringBuilder(link.length());
    Matcher part = LINK_PART.matcher(link);
    while (part.find()) {
      other.append(names.linkWords().contains(part.group()) ? part.group() : text(part.group()));
    }
    return other.toString();
  }
}
