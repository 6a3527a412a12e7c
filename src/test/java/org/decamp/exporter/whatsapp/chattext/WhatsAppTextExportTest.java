package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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
import org.decamp.testing.FullDrive;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.WrittenFolder;
import org.decamp.vault.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way into a folder of chats. */
class WhatsAppTextExportTest {

  @TempDir Path home;

  private Path out() {
    return home.resolve("out");
  }

  @ParameterizedTest
  @EnumSource
  void theExamplesAreWrittenAndReadBack(ChatGrammar grammar) throws Exception {
    ExportJob.Result result =
        ExampleArchive.write(
            new WhatsAppTextExporter(Chats.form(grammar, "en-GB")), home.resolve("vault"), out());
    assertThat(result.readBack().conversations()).isEqualTo(Chats.zips(out()).size()).isPositive();
    assertThat(result.readBack().messages()).isGreaterThanOrEqualTo(result.plan().messages());
    assertThat(result.readBack().attachments()).isPositive();
    assertThat(line(result, Subject.REACTION).omitted().get(Omission.NO_PLACE)).isPositive();
  }

  @Test
  void onlyWhatWasChosenIsThere() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 4, 60);
    TimeRange late = new TimeRange(Instant.ofEpochMilli(1_500_000_040_000L), TimeRange.ALL.until());
    ExportJob.Result result = export(vault, new Selection(Set.of(), Set.of(), late), "out");
    LedgerReport.Line messages = line(result, Subject.MESSAGE);
    assertThat(messages.omitted().get(Omission.NOT_SELECTED)).isEqualTo(4 * 40);
    assertThat(result.plan().messages()).isEqualTo(4 * 20);
  }

  @Test
  void theSameVaultGivesTheSameBytes() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 4, 60);
    export(vault, Selection.ALL, "out");
    export(vault, Selection.ALL, "second");
    new WrittenFolder(out()).requireSameBytes(new WrittenFolder(home.resolve("second")));
  }

  @ParameterizedTest
  @EnumSource
  void aComputerThatWritesOtherDigitsGivesTheSameBytes(ChatGrammar grammar) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 4, 60);
    WhatsAppTextExporter exporter = new WhatsAppTextExporter(Chats.form(grammar, "en-GB"));
    ExportJob job = new ExportJob(exporter, vault);
    job.run(Selection.ALL, out(), Progress.silent());
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      job.run(Selection.ALL, home.resolve("second"), Progress.silent());
    } finally {
      Locale.setDefault(usual);
    }
    new WrittenFolder(out()).requireSameBytes(new WrittenFolder(home.resolve("second")));
  }

  @Test
  void everyChangedFileIsFoundWhenVerified() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 3, 3, 20);
    export(vault, Selection.ALL, "out");
    Exporter exporter = new WhatsAppTextExporter();
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
    Exporter exporter = new WhatsAppTextExporter(Optional.empty(), full);
    assertThatThrownBy(
            () -> new ExportJob(exporter, vault).run(Selection.ALL, out(), Progress.silent()))
        .isInstanceOf(Problem.InputOutput.class);
    assertThat(home).isEmptyDirectory();
  }

  private ExportJob.Result export(MemoryVault vault, Selection selection, String name)
      throws IOException, Problem {
    return new ExportJob(new WhatsAppTextExporter(Chats.form(ChatGrammar.ANDROID, "en-GB")), vault)
        .run(selection, home.resolve(name), Progress.silent());
  }

  private static LedgerReport.Line line(ExportJob.Result result, Subject subject) {
    return result.report().lines().stream()
        .filter(line -> line.subject() == subject)
        .findFirst()
        .orElseThrow();
  }
}
