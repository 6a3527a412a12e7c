package org.decamp.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * The languages of the archive's pages. All of them say the same things.
 *
 * @param all in the order of their codes; English is one of them
 */
public record Languages(List<InterfaceWords> all) {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  public Languages {
    all = List.copyOf(all);
    InterfaceWords english =
        find(all, ENGLISH).orElseThrow(() -> new IllegalArgumentException("English is missing"));
    for (InterfaceWords words : all) {
      if (!words.places().equals(english.places())) {
        throw new IllegalArgumentException(
            "other keys or other places to fill than in English: " + words.language());
      }
    }
  }

  /** The languages that came with the program. */
  public static Languages builtIn() throws Problem {
    return load(Optional.empty());
  }

  /**
   * The languages that came with the program, each replaced by the one of the same name in the
   * overlay where that has a higher version.
   *
   * @throws Problem.BadInput if a file is not what its schema says
   */
  public static Languages load(Optional<Path> overlay) throws Problem {
    MappingFiles files = new MappingFiles(overlay);
    List<InterfaceWords> all = new ArrayList<>();
    for (String code :
        files.read("interface-languages.json", InterfaceLanguages.class).languages()) {
      all.add(files.read("interface/" + code + ".json", InterfaceWords.class));
    }
    try {
      return new Languages(all);
    } catch (IllegalArgumentException e) {
      throw new Problem.BadInput(
          "the languages of the pages do not fit together (" + e.getMessage() + ")",
          "Remove the folder \"interface\" from the mappings folder.",
          e);
    }
  }

  /** The words of a language; empty where there are none. */
  public Optional<InterfaceWords> of(Locale locale) {
    return find(all, locale.getLanguage());
  }

  /** The words of a language; English where there are none. */
  public InterfaceWords orEnglish(Locale locale) {
    return of(locale).or(() -> find(all, ENGLISH)).orElseThrow();
  }

  private static Optional<InterfaceWords> find(List<InterfaceWords> all, String code) {
    return all.stream().filter(words -> words.language().equals(code)).findFirst();
  }
}
