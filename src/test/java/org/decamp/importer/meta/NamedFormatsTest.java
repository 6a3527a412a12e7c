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
      assertThat(recognition.instead()).isEmpty();
      assertThat(recognition.hints()).filteredOn(h -> h.contains("HTML")).hasSize(advised ? 1 : 0);
    }
  }

  @Test
  void theTenLettersAndDigitsOfItsFoldersTellTheGenerationOf2020And2021() throws Exception {
    String json = SurveyTest.thread(1_600_000_000_000L);
    FakeTree tree =
        new FakeTree()
            .container("alice_20210301.zip")
            .file("messages/inbox/bob_a1b2c3d4e5/message_1.json", json)
            .file("messages/inbox/eve_1234567890123456/message_1.json", json);

    assertThat(new MetaImporter().recognise(tree).generations())
        .containsExactly("instagram-g1", "instagram-g2");
    assertThat(Imported.tree(tree).vault().sourceFiles())
        .extracting(f -> f.generation())
        .containsExactlyInAnyOrder("instagram-g1", "instagram-g2");
  }

  @Test
  void aFlatFileOfOrdinaryKeysIsCalledByWhatItsPathTells() throws Exception {
    FakeTree ordinary =
        new FakeTree()
            .container("messages.zip")
            .file("Anna_1.json", SurveyTest.thread(1_600_000_000_000L));
    FakeTree encrypted =
        new FakeTree()
            .container("messages.zip")
            .file(
                "Anna_1.json",
                SurveyTest.thread(1_600_000_000_000L).replace("inbox/anna_123", "anna"));

    assertSameName(ordinary, "messenger-classic", "message-files-json");
    assertSameName(encrypted, "messenger-e2ee", "message-files-encrypted");
  }

  private static void assertSameName(FakeTree tree, String generation, String count)
      throws Exception {
    Recognition recognition = new MetaImporter().recognise(tree);
    assertThat(recognition.generations()).containsExactly(generation);
    assertThat(recognition.counts()).containsEntry(count, 1L);
    assertThat(Imported.tree(tree).vault().sourceFiles())
        .extracting(f -> f.generation())
        .containsExactly(generation);
    assertThat(SurveyTest.survey(tree).exports().getFirst().eras())
        .containsExactly(Mappings.builtIn().eras().words(generation));
  }

  @Test
  void aPartWithoutMessagesIsCalledWhatItIs() throws Exception {
    FakeTree media =
        new FakeTree()
            .container("instagram-me-2026-01-02-abcdefgh.zip")
            .file("your_instagram_activity/messages/inbox/anna_1/photos/1.jpg", "x");
    FakeTree posts =
        new FakeTree()
            .container("instagram-me-2026-01-02-abcdefgh.zip")
            .file("media/posts/1.jpg", "x");

    Recognition recognised = new MetaImporter().recognise(media);
    assertThat(recognised.recognised()).isFalse();
    assertThat(recognised.instead()).hasValueSatisfying(w -> assertThat(w).contains("media only"));
    assertThat(recognised.hints().getFirst()).contains("with the other parts");
    assertThat(new MetaImporter().recognise(posts).instead())
        .hasValueSatisfying(w -> assertThat(w).contains("without messages"));
    assertThat(
            new MetaImporter()
                .recognise(new FakeTree().container("a.zip").file("a", "b"))
                .instead())
        .isEmpty();
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
