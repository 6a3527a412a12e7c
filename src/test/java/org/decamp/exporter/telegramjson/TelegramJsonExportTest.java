package org.decamp.exporter.telegramjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.ExampleArchive;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.ConversationId;
import org.decamp.testing.FullDrive;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.WrittenFolder;
import org.decamp.vault.Passphrase;
import org.decamp.vault.TimeRange;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way into the document, judged by a reader of another hand. */
class TelegramJsonExportTest {

  private static final List<String> BESIDE_MEDIA =
      List.of(
          "contacts.txt",
          "decamp-archive.json",
          "manifest-sha256.txt",
          "report.json",
          "result.json");

  @TempDir Path home;

  private Path out() {
    return home.resolve("out");
  }

  @Test
  void theExamplesAreReadAsTheVaultHoldsThem() throws Exception {
    Path place = home.resolve("vault");
    ExportJob.Result result = ExampleArchive.write(new TelegramJsonExporter(), place, out());
    try (Vault vault = Vault.open(place, new Passphrase("only for this test".toCharArray()))) {
      Comparison comparison = new Comparison(vault.reader());
      comparison.compare(ForeignReader.read(out()), TimeRange.ALL);
      assertThat(comparison.messages()).isEqualTo(result.readBack().messages()).isPositive();
      assertThat(comparison.files()).isEqualTo(result.readBack().attachments()).isPositive();
      assertThat(comparison.reactions()).isEqualTo(result.readBack().reactions()).isPositive();
    }
    assertThat(new WrittenFolder(out()).files().stream().filter(f -> !f.startsWith("media")))
        .containsExactlyInAnyOrderElementsOf(BESIDE_MEDIA);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyKindOfContentAndEveryHostileTextIsReadAsTheVaultHoldsIt(long seed) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, seed, 6, 60);
    ExportJob.Result result = export(vault, Selection.ALL, "out");
    Comparison comparison = new Comparison(vault);
    comparison.compare(ForeignReader.read(out()), TimeRange.ALL);
    assertThat(result.report()).isEqualTo(result.plan().forecast());
    assertThat(result.readBack().conversations()).isEqualTo(5);
    assertThat(result.readBack().messages()).isEqualTo(comparison.messages());
    assertThat(result.readBack().attachments()).isEqualTo(comparison.files());
    assertThat(result.report().hasLoss()).isFalse();
  }

  @Test
  void onlyWhatWasChosenIsThere() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 4, 60);
    TimeRange late = new TimeRange(Instant.ofEpochMilli(1_500_000_040_000L), TimeRange.ALL.until());
    ExportJob.Result result = export(vault, new Selection(Set.of(), Set.of(), late), "out");
    Comparison comparison = new Comparison(vault);
    comparison.compare(ForeignReader.read(out()), late);
    assertThat(comparison.messages()).isEqualTo(result.plan().messages()).isPositive();
    LedgerReport.Line messages = result.report().lines().getFirst();
    assertThat(messages.subject()).isEqualTo(Subject.MESSAGE);
    assertThat(messages.omitted().get(Omission.NOT_SELECTED))
        .isEqualTo(messages.found() - comparison.messages());
  }

  @Test
  void anEmptyChoiceGivesADocumentWithoutChats() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 4, 60);
    Selection nobody =
        new Selection(Set.of(ConversationId.of("instagram", "nobody")), Set.of(), TimeRange.ALL);
    ExportJob.Result result = export(vault, nobody, "out");
    assertThat(ForeignReader.read(out())).isEmpty();
    assertThat(result.readBack().conversations()).isZero();
    assertThat(result.report().lines().getFirst().found()).isEqualTo(4 * 60);
  }

  @Test
  void theSameVaultGivesTheSameBytes() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 4, 60);
    export(vault, Selection.ALL, "out");
    export(vault, Selection.ALL, "second");
    new WrittenFolder(out()).requireSameBytes(new WrittenFolder(home.resolve("second")));
  }

  @Test
  void everyChangedFileIsFoundWhenVerified() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 3, 20);
    export(vault, Selection.ALL, "out");
    Exporter exporter = new TelegramJsonExporter();
    assertThat(exporter.recognises(out())).isTrue();
    assertThat(exporter.recognises(home)).isFalse();
    new WrittenFolder(out()).requireEveryChangeIsFound(exporter);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5000, 50_000, 500_000})
  void aFullDriveLeavesNothingBehind(long room) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 3, 60);
    FileMaker full = new FullDrive(room)::create;
    ExportJob job = new ExportJob(new TelegramJsonExporter(full), vault);
    assertThatThrownBy(() -> job.run(Selection.ALL, out(), Progress.silent()))
        .isInstanceOf(Problem.InputOutput.class);
    assertThat(home).isEmptyDirectory();
  }

  private ExportJob.Result export(MemoryVault vault, Selection selection, String name)
      throws IOException, Problem {
    return new ExportJob(new TelegramJsonExporter(), vault)
        .run(selection, home.resolve(name), Progress.silent());
  }
}
