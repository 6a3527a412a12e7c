package org.decamp.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the pages in all languages. */
class LanguagesTest {

  private static final Path FILES = Path.of("mappings/interface");

  @Test
  void everyFileFitsItsSchemaAndIsNamedAmongTheLanguages() throws Exception {
    String schema = Files.readString(Path.of("mappings/schema/interface-words.schema.json"));
    var validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON);
    try (var files = Files.list(FILES)) {
      List<Path> there = files.sorted().toList();
      for (Path file : there) {
        assertThat(validator.validate(Files.readString(file), InputFormat.JSON))
            .as(file.toString())
            .isEmpty();
      }
      assertThat(Languages.builtIn().all())
          .extracting(words -> words.language() + ".json")
          .containsExactlyElementsOf(there.stream().map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void aRegionSpeaksItsLanguageAndWhatIsUnknownSpeaksEnglish() throws Exception {
    Languages languages = Languages.builtIn();
    assertThat(languages.orEnglish(Locale.forLanguageTag("pt-BR")).language()).isEqualTo("pt");
    assertThat(languages.orEnglish(Locale.JAPAN).language()).isEqualTo("en");
    assertThat(languages.orEnglish(Locale.ROOT).language()).isEqualTo("en");
    assertThat(languages.of(Locale.JAPAN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a key less|\"nav.skip\": \"Zum Inhalt springen\",|",
        "a key more|\"nav.skip\":|\"nav.extra\": \"x\", \"nav.skip\":",
        "another place to fill|\"Seite {0}\"|\"Seite {1}\"",
        "a month less|\"Januar\",|",
        "a date without its year|{day}. {shortMonth} {year}|{day}. {shortMonth}"
      })
  void languagesThatSayOtherThingsAreRefused(
      String what, String from, String to, @TempDir Path overlay) throws Exception {
    String german = Files.readString(FILES.resolve("de.json"));
    assertThat(german).as(what).contains(from);
    Files.createDirectories(overlay.resolve("interface"));
    Files.writeString(
        overlay.resolve("interface/de.json"),
        german
            .replace("\"version\": 1", "\"version\": 2")
            .replace(from, Optional.ofNullable(to).orElse("")));
    assertThatThrownBy(() -> Languages.load(Optional.of(overlay)))
        .as(what)
        .isInstanceOf(Problem.BadInput.class);
  }
}
