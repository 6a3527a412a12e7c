package org.decamp.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.decamp.importer.meta.text.GeneratedTexts;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingsTest {

  @ParameterizedTest
  @CsvSource({
    "layouts.json,layouts",
    "message-keys.json,message-keys",
    "deleted-account-names.json,deleted-account-names",
    "delta-chat-versions.json,delta-chat-versions",
    "synced-folders.json,synced-folders",
    "media-types.json,media-types",
    "encrypted-download.json,encrypted-download",
    "layout-2020.json,layout-2020",
    "share-links.json,share-links",
    "signal-limits.json,signal-limits",
    "page-words.json,page-words",
    "eras.json,eras",
    "known-names.json,known-names",
    "phrase-books.json,phrase-books",
    "interface-languages.json,interface-languages",
    "whatsapp-chats.json,whatsapp-chats"
  })
  void everyFileFitsItsSchema(String file, String schema) throws Exception {
    assertFits(file, schema);
  }

  @Test
  void everyPhraseBookFitsItsSchemaAndIsNamedAmongTheBooks() throws Exception {
    try (var books = Files.list(Path.of("mappings/phrases"))) {
      List<String> names = books.map(b -> b.getFileName().toString()).sorted().toList();
      for (String name : names) {
        assertFits("phrases/" + name, "phrases");
      }
      assertThat(Mappings.builtIn().phraseBooks())
          .extracting(b -> b.language() + ".json")
          .containsExactlyElementsOf(names);
    }
  }

  @Test
  void aFurtherLanguageIsAFileBesideTheProgram(@TempDir Path overlay) throws Exception {
    Files.createDirectories(overlay.resolve("phrases"));
    String book =
        """
        {"$schema": "x", "version": 1, "sources": ["y"], "language": "eo", "phrases": [
          {"kind": "ATTACHMENT_PLACEHOLDER", "template": "{sender} sendis aldonajon.",
           "example": "Ada Byron sendis aldonajon.", "source": "z"}]}
        """;
    Files.writeString(overlay.resolve("phrases/eo.json"), book);
    assertThat(Mappings.load(Optional.of(overlay)).phraseBooks())
        .extracting(PhraseBook::language)
        .contains("en", "eo");
    Files.writeString(overlay.resolve("phrases/eo.json"), book.replace(", \"source\": \"z\"", ""));
    assertThatThrownBy(() -> Mappings.load(Optional.of(overlay)))
        .isInstanceOf(Problem.BadInput.class);
  }

  private static void assertFits(String file, String schema) throws Exception {
    String schemaText = Files.readString(Path.of("mappings/schema/" + schema + ".schema.json"));
    var validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText, InputFormat.JSON);
    assertThat(validator.validate(Files.readString(Path.of("mappings", file)), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyExampleIsExactlyOnePhraseOfItsLanguage() throws Exception {
    for (PhraseBook book : Mappings.builtIn().phraseBooks()) {
      for (Phrase phrase : book.phrases()) {
        assertThat(book.phrases().stream().filter(p -> matches(book, p, phrase.example())).toList())
            .as(phrase.example())
            .containsExactly(phrase);
      }
    }
  }

  private static boolean matches(PhraseBook book, Phrase phrase, String text) {
    PhraseBook alone =
        new PhraseBook(
            book.schema(), book.version(), book.sources(), book.language(), List.of(phrase));
    return new GeneratedTexts(List.of(alone))
        .match(text, "Ada Byron", EnumSet.allOf(Phrase.Kind.class))
        .isPresent();
  }

  @Test
  void aNewerOverlayWinsAndABrokenOneIsAnError(@TempDir Path overlay) throws Exception {
    Path file = overlay.resolve("deleted-account-names.json");
    String newer =
        """
        {"$schema": "x", "version": 99, "sources": ["y"], "names": {"instagram": ["Gone"]}}
        """;
    Files.writeString(file, newer);
    assertThat(Mappings.load(Optional.of(overlay)).deletedAccounts().of("instagram"))
        .containsExactly("Gone");
    Files.writeString(file, newer.replace("99", "0"));
    assertThat(Mappings.load(Optional.of(overlay)).deletedAccounts().of("instagram"))
        .containsExactly("Instagram User");
    for (String wrong :
        List.of(
            newer.replace("names", "nmaes"),
            newer.replace("\"version\"", "\"version\": 1, \"version\""))) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> Mappings.load(Optional.of(overlay)))
          .isInstanceOf(Problem.BadInput.class);
    }
  }
}
