package org.decamp.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.mapping.InterfaceWords;
import org.decamp.mapping.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of what Decamp itself says in an archive. */
final class LanguageOption {

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "language of the pages' own words: en, de, es, pt or fr (default: that of the system,"
              + " else English)")
  private @Nullable String code;

  /**
   * The chosen language, or the one of the system.
   *
   * @throws Problem.Usage if there are no words of the chosen one
   */
  Locale language() throws Problem {
    if (code == null) {
      return Locale.getDefault();
    }
    Locale chosen = Locale.forLanguageTag(code);
    Languages languages = Languages.builtIn();
    if (languages.of(chosen).isEmpty()) {
      throw new Problem.Usage(
          "there is no such language for --language",
          "Languages are: "
              + languages.all().stream()
                  .map(InterfaceWords::language)
                  .collect(Collectors.joining(", ")));
    }
    return chosen;
  }
}
