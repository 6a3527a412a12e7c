package org.decamp.importer.meta.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.mapping.Phrase;
import org.decamp.mapping.Phrase.Kind;
import org.decamp.mapping.PhraseBook;

/**
 * Recognises the sentences that the service wrote in place of a person ({@code instagram-export},
 * section 6): whole sentences only, in the places where they can stand. Taking a generated sentence
 * for typed is harmless, the reverse is not, so doubt means typed.
 */
public final class GeneratedTexts {

  // Nearly every text is typed, so how a sentence begins must rule out most of them at once.
  private final Map<Character, List<Template>> byFirstLetter = new HashMap<>();
  private final List<Template> beginningWithSender = new ArrayList<>();
  private final List<Template> beginningWithAnyName = new ArrayList<>();

  public GeneratedTexts(List<PhraseBook> books) {
    for (PhraseBook book : books) {
      for (Phrase phrase : book.phrases()) {
        add(new Template(phrase));
      }
    }
  }

  private void add(Template template) {
    switch (template.beginning()) {
      case Template.Beginning.Letter(char letter) ->
          byFirstLetter.computeIfAbsent(letter, _ -> new ArrayList<>()).add(template);
      case Template.Beginning.Sender() -> beginningWithSender.add(template);
      case Template.Beginning.AnyName() -> beginningWithAnyName.add(template);
    }
  }

  /**
   * A sentence that was recognised.
   *
   * @param phrase which
   * @param person whom it names besides the sender, if it does
   * @param detail the new title or the like, if it tells
   */
  public record Match(Phrase phrase, Optional<String> person, Optional<String> detail) {}

  /**
   * The phrase that the text is, if it is one of the wanted kinds.
   *
   * @param text the whole content of a message
   * @param sender who wrote it according to the export
   * @param wanted the kinds that can stand in this place
   */
  public Optional<Match> match(String text, String sender, Set<Kind> wanted) {
    if (text.isEmpty() || text.length() > Template.LONGEST) {
      return Optional.empty();
    }
    String trimmed = text.stripTrailing();
    Optional<Match> match =
        first(byFirstLetter.getOrDefault(text.charAt(0), List.of()), trimmed, sender, wanted);
    if (match.isEmpty() && !sender.isEmpty() && trimmed.startsWith(sender)) {
      match = first(beginningWithSender, trimmed, sender, wanted);
    }
    return match.isPresent() ? match : first(beginningWithAnyName, trimmed, sender, wanted);
  }

  private static Optional<Match> first(
      List<Template> templates, String text, String sender, Set<Kind> wanted) {
    for (Template template : templates) {
      if (wanted.contains(template.phrase().kind())) {
        Optional<Match> match = template.match(text, sender);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }
}
