package org.decamp.app.web.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.mapping.Languages;
import org.decamp.mapping.WebLanguages;
import org.decamp.mapping.WebWords;

/** Which language the pages speak: the one that was chosen, else the browser's, else English. */
public final class Language {

  private final Map<String, Texts> all = new TreeMap<>();
  private final List<WebWords> tables;
  private Optional<String> chosen = Optional.empty();

  private Language(WebLanguages web, Languages figures) {
    tables = web.all();
    for (WebWords words : tables) {
      Words numbers = new Words(figures.orEnglish(Locale.of(words.language())));
      all.put(words.language(), new Texts(words, numbers));
    }
  }

  /** With the tables that came with the program. */
  public static Language builtIn() throws Problem {
    return new Language(WebLanguages.builtIn(), Languages.builtIn());
  }

  /** The tables, to choose from. */
  public List<WebWords> tables() {
    return tables;
  }

  /** Chooses one; nothing happens if there is none of that code. */
  public synchronized void choose(String code) {
    if (all.containsKey(code)) {
      chosen = Optional.of(code);
    }
  }

  /**
   * The words for a reader.
   *
   * @param accepted the header {@code Accept-Language}; may be empty or nonsense
   */
  public synchronized Texts texts(String accepted) {
    String code = chosen.or(() -> wanted(accepted)).orElse(Locale.ENGLISH.getLanguage());
    Texts texts = all.get(code);
    if (texts == null) {
      throw new IllegalStateException("English is missing");
    }
    return texts;
  }

  private Optional<String> wanted(String accepted) {
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .filter(all::containsKey)
          .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
