package org.decamp.importer.meta.twin;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.meta.html.MovedStamp;
import org.decamp.importer.meta.html.PageFacts;
import org.decamp.importer.meta.survey.PageTags;
import org.decamp.mapping.Mappings;
import org.decamp.mapping.PageWords;

/**
 * Gives the texts and attributes of a page another content. Tags, classes and header words stay,
 * times move by whole days, names stay one another's equals wherever they stand.
 */
final class PageDisguise {

  private static final int LONGEST_EMOJI = 32;
  private static final Set<String> KEPT =
      Set.of(
          "class",
          "type",
          "rel",
          "charset",
          "lang",
          "dir",
          "role",
          "controls",
          "width",
          "height",
          "colspan",
          "rowspan",
          "align",
          "border",
          "cellpadding",
          "cellspacing",
          "target");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "poster");
  private static final Set<String> OTHERS =
      Set.of("style", "title", "alt", "id", "name", "content", "datetime", "http-equiv", "media");
  private static final Pattern STRUCTURE = Pattern.compile("[A-Za-z0-9_%#:;/=-]{1,40}");
  private static final Pattern MEMBER = Pattern.compile("[^,\u060C\u3001]+");

  private final Disguise disguise;
  private final PageWords words;
  private final Set<String> names;
  private final Optional<MovedStamp> stamps;
  private final Set<String> listWords = new HashSet<>();
  private final Pattern and;

  PageDisguise(Mappings mappings, Disguise disguise, PageFacts facts) {
    this.disguise = disguise;
    this.words = mappings.pageWords();
    this.names = facts.names();
    this.stamps = facts.language().map(l -> new MovedStamp(words, l));
    Set<String> andWords = new HashSet<>();
    for (PageWords.Language language : words.languages()) {
      listWords.addAll(language.participants());
      language.and().forEach(w -> andWords.add(Pattern.quote(w)));
    }
    this.and = Pattern.compile(" (?iu:" + String.join("|", andWords) + ") ");
  }

  String tag(String name) {
    return PageTags.known(name.toLowerCase(Locale.ROOT)) ? name : disguise.text(name);
  }

  String attribute(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean known = KEPT.contains(lower) || ADDRESSES.contains(lower) || OTHERS.contains(lower);
    return known ? name : disguise.text(name);
  }

  String value(String attribute, String value) {
    String lower = attribute.toLowerCase(Locale.ROOT);
    if (ADDRESSES.contains(lower)) {
      return disguise.value(value.contains("://") ? "link" : "uri", value);
    }
    if (!KEPT.contains(lower)) {
      return disguise.text(value);
    }
    StringBuilder kept = new StringBuilder();
    for (String part : value.split("(?<=\\s)|(?=\\s)", -1)) {
      boolean stays = part.isBlank() || STRUCTURE.matcher(part).matches();
      kept.append(stays ? part : disguise.text(part));
    }
    return kept.toString();
  }

  /** What stands between two tags. */
  String text(String text) {
    String core = text.strip();
    if (core.isEmpty()) {
      return text;
    }
    int start = text.indexOf(core);
    return text.substring(0, start) + core(core) + text.substring(start + core.length());
  }

  private String core(String text) {
    if (words.pending().contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    return time(text)
        .or(() -> names.contains(text) ? Optional.of(disguise.text(text)) : Optional.empty())
        .or(() -> list(text))
        .or(() -> reaction(text))
        .orElseGet(() -> disguise.value("", text));
  }

  private Optional<String> time(String text) {
    boolean inBrackets = text.startsWith("(") && text.endsWith(")");
    String bare = inBrackets ? text.substring(1, text.length() - 1) : text;
    Optional<String> moved = stamps.flatMap(s -> s.of(bare, disguise.days()));
    return inBrackets ? moved.map(m -> '(' + m + ')') : moved;
  }

  /** The members of a group, behind a word that says so. */
  private Optional<String> list(String text) {
    int colon = Math.max(text.indexOf(':'), text.indexOf('\uFF1A'));
    String label = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (!listWords.contains(label)) {
      return Optional.empty();
    }
    StringBuilder other = new StringBuilder(text.substring(0, colon + 1));
    Matcher member = MEMBER.matcher(text);
    int end = colon + 1;
    member.region(end, text.length());
    while (member.find()) {
      other.append(text, end, member.start());
      String part = member.group();
      Matcher joined = and.matcher(part);
      int from = 0;
      while (joined.find()) {
        other.append(member(part.substring(from, joined.start()))).append(joined.group());
        from = joined.end();
      }
      other.append(member(part.substring(from)));
      end = member.end();
    }
    return Optional.of(other.append(text.substring(end)).toString());
  }

  private String member(String text) {
    String name = text.strip();
    return name.isEmpty() ? text : text.replace(name, disguise.text(name));
  }

  /** Emoji and name in one. */
  private Optional<String> reaction(String text) {
    for (int i = 1; i < Math.min(text.length(), LONGEST_EMOJI); i++) {
      if (Character.isLetter(text.codePointBefore(i))) {
        return Optional.empty();
      }
      if (names.contains(text.substring(i))) {
        return Optional.of(disguise.text(text.substring(0, i)) + disguise.text(text.substring(i)));
      }
    }
    return Optional.empty();
  }
}
