package org.decamp.importer.meta.text;

import java.util.ArrayList;
import java.util.List;
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

  private final List<Template> templates = new ArrayList<>();

  public GeneratedTexts(List<PhraseBook> books) {
    for (PhraseBook book : books) {
      for (Phrase phrase : book.phrases()) {
        templates.add(new Template(phrase));
      }
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
    for (Template template : templates) {
      if (wanted.contains(template.phrase().kind())) {
        Optional<Match> match = template.match(trimmed, sender);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }
}
