package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.decamp.importer.Recognition;
import org.decamp.importer.Survey;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.GeneratedExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of an export before it is imported is what the import makes of it. */
class NamedFormatsTest {

  private static final String INBOX = "your_instagram_activity/messages/inbox/bob_17/";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ConservedShape.class)
  void everybodyCallsAnExportByTheSameGeneration(ConservedShape shape) throws Exception {
    GeneratedExport export = shape.generate(3, folder);
    Mappings mappings = Mappings.builtIn();

    Imported imported = Imported.zips(export.parts());
    try (SourceTree tree = SourceTrees.open(export.parts(), Limits.DEFAULT, Progress.silent())) {
      Recognition recognition = new MetaImporter().recognise(tree);
      Survey survey = new MetaSurveyor(mappings).survey(tree, Progress.silent());

      assertThat(imported.vault().sourceFiles())
          .isNotEmpty()
          .allSatisfy(f -> assertThat(recognition.generations()).containsExactly(f.generation()));
      assertThat(mappings.eras().generations()).containsKeys(recognition.generations().getFirst());
      assertThat(survey.exports())
          .flatExtracting(Survey.ExportSeen::eras)
          .containsOnly(mappings.eras().words(recognition.generations().getFirst()));
      assertThat(survey.exports())
          .flatExtracting(Survey.ExportSeen::products)
          .hasSameElementsAs(recognition.products());
      assertThat(survey.messages() + survey.pageMessages())
          .isEqualTo(export.truth().total().messages());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAGES_G3, message-files-html, true",
    "ENCRYPTED_DOWNLOAD, message-files-encrypted, false",
    "LAYOUT_2020, message-files-2020, false",
    "JSON_G3, message-files-json, false"
  })
  void messageFilesAreCountedByFormatAndOnlyPagesAreAdvisedAgainst(
      ConservedShape shape, String count, boolean advised) throws Exception {
    GeneratedExport export = shape.generate(3, folder);
    try (SourceTree tree = SourceTrees.open(export.parts(), Limits.DEFAULT, Progress.silent())) {
      Recognition recognition = new MetaImporter().recognise(tree);

      assertThat(recognition.counts()).containsKey(count);
      assertThat(recognition.counts().keySet())
          .filteredOn(k -> k.startsWith("message-files"))
          .containsExactly(count);
      assertThat(recognition.hints())
          .noneMatch(h -> h.contains("There are no messages"))
          .filteredOn(h -> h.contains("HTML"))
          .hasSize(advised ? 1 : 0);
    }
  }

  @Test
  void bothFormatsOfAMixedExportAreCounted() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "message_1.json", SurveyTest.thread(1_600_000_000_000L))
            .file(INBOX + "message_1.html", "<html></html>");

    Recognition recognition = new MetaImporter().recognise(tree);

    assertThat(recognition.counts())
        .containsEntry("message-files-json", 1L)
        .containsEntry("message-files-html", 1L)
        .containsEntry("inbox-threads", 1L);
    assertThat(recognition.hints()).anyMatch(h -> h.contains("HTML"));
  }
}
