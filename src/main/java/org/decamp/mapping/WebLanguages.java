package org.decamp.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * The languages of the program's own pages: the same as those of the archive's. All of them say the
 * same things.
 *
 * @param all in the order of their codes; English is one of them
 */
public record WebLanguages(List<WebWords> all) {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  public WebLanguages {
    all = List.copyOf(all);
    WebWords english =
        find(all, ENGLISH).orElseThrow(() -> new IllegalArgumentException("English is missing"));
    for (WebWords words : all) {
      if (!WordPlaces.byKey(words.words()).equals(WordPlaces.byKey(english.words()))) {
        throw new IllegalArgumentException(
            "other keys or other places to fill than in English: " + words.language());
      }
    }
  }

  /** The languages that came with the program. */
  public static WebLanguages builtIn() throws Problem {
    return load(Optional.empty());
  }

  /**
   * The languages that came with the program, each replaced by the one of the same name in the
   * overlay where that has a higher version.
   *
   * @throws Problem.BadInput if a file is not what its schema says
   */
  public static WebLanguages load(Optional<Path> overlay) throws Problem {
    MappingFiles files = new MappingFiles(overlay);
    List<WebWords> all = new ArrayList<>();
    for (String code :
        files.read("interface-languages.json", InterfaceLanguages.class).languages()) {
      all.add(files.read("web/" + code + ".json", WebWords.class));
    }
    try {
      return new WebLanguages(all);
    } catch (IllegalArgumentException e) {
      throw new Problem.BadInput(
          "the languages of the program do not fit together (" + e.getMessage() + ")",
          "Remove the folder \"web\" from the mappings folder.",
          e);
    }
  }

  /** The words of a language; empty where there are none. */
  public Optional<WebWords> of(String code) {
    return find(all, code);
  }

  private static Optional<WebWords> find(List<WebWords> all, String code) {
    return all.stream().filter(words -> words.language().equals(code)).findFirst();
  }
}
