package org.decamp.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.testing.MemoryVault;
import org.decamp.vault.VaultReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of an export, with a target that lies. */
class ExportJobTest {

  @TempDir Path folder;

  @Test
  void anArtefactWithOtherCountsThanPlannedIsABugAndRemoved() {
    assertThatThrownBy(() -> run(new Lying(5, 5, 4), FreeSpace.OF_FILE_SYSTEM))
        .isInstanceOf(ExportMismatch.class)
        .hasMessageContaining("5 messages planned, 4 there");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLedgerThatDiffersFromTheForecastIsABugAndTheArtefactRemoved() {
    assertThatThrownBy(() -> run(new Lying(5, 4, 5), FreeSpace.OF_FILE_SYSTEM))
        .isInstanceOf(ExportMismatch.class)
        .hasMessageContaining("ledger");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anExportThatCannotFitIsRefusedWithNumbersBeforeWriting() {
    FreeSpace little = new FreeSpace(_ -> 1_000_000);
    assertThatThrownBy(() -> run(new Lying(5, 5, 5), little))
        .isInstanceOf(Problem.CannotWrite.class)
        .hasMessageContaining("about 9 MB")
        .hasMessageContaining("1 MB left");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAnArtefactTakesBesideMessagesAndMediaCountsToo() throws Exception {
    Lying target = new Lying(5, 5, 5, 40_000_000);
    assertThatThrownBy(() -> run(target, new FreeSpace(_ -> 47_000_000)))
        .isInstanceOf(Problem.CannotWrite.class)
        .hasMessageContaining("about 49 MB");
    assertThat(folder).isEmptyDirectory();
    run(target, new FreeSpace(_ -> 49_000_000));
    assertThat(folder.resolve("out")).exists();
  }

  @Test
  void anArtefactAsPlannedGetsItsName() throws Exception {
    run(new Lying(5, 5, 5), FreeSpace.OF_FILE_SYSTEM);
    assertThat(folder.resolve("out")).hasContent("artefact");
    assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith("out"));
  }

  @Test
  void anArtefactIsToldOfBeforeItHasItsNameAndRemovedIfThatFails() throws Exception {
    Path out = folder.resolve("out");
    ExportJob job = new ExportJob(new Lying(5, 5, 5), new MemoryVault());
    List<Long> told = new ArrayList<>();
    assertThatThrownBy(() ->
            job.run(
                Selection.ALL,
                out,
                Progress.silent(),
                readBack -> {
                  told.add(readBack.messages());
                  assertThat(out).doesNotExist();
                  throw new Problem.Cancelled();
                }))
        .isInstanceOf(Problem.Cancelled.class);
    assertThat(told).containsExactly(5L);
    assertThat(folder).isEmptyDirectory();
    job.run(Selection.ALL, out, Progress.silent(), readBack -> told.add(readBack.messages()));
    assertThat(told).containsExactly(5L, 5L);
    assertThat(out).exists();
  }

  @Test
  void whatAKilledExportLeftDisappearsWithTheNextOneToTheSamePlace() throws Exception {
    Path left = Files.createDirectory(folder.resolve(".out.partial-0123abcd"));
    Files.writeString(left.resolve("decamp-is-writing"), "");
    Files.writeString(Files.createDirectory(left.resolve("output")).resolve("index.html"), "half");
    Path unknown = Files.createDirectory(folder.resolve(".out.partial-ffffffff"));
    Path elsewhere = Files.createDirectory(folder.resolve(".other.partial-0123abcd"));
    Files.writeString(elsewhere.resolve("decamp-is-writing"), "");
    run(new Lying(5, 5, 5), FreeSpace.OF_FILE_SYSTEM);
    assertThat(left).doesNotExist();
    assertThat(unknown).exists();
    assertThat(elsewhere).exists();
  }

  @Test
  void anExportThatIsStillWritingIsLeftAlone() throws Exception {
    try (WorkFolder running = WorkFolder.create(folder.resolve(".out.partial-0123abcd"))) {
      run(new Lying(5, 5, 5), FreeSpace.OF_FILE_SYSTEM);
      assertThat(running.output().getParent()).exists();
    }
    assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith("out"));
  }

  private void run(Exporter exporter, FreeSpace space) throws Exception {
    new ExportJob(exporter, new MemoryVault(), space)
        .run(Selection.ALL, folder.resolve("out"), Progress.silent());
  }

  @Test
  void aLostReactionOrAttachmentIsABug() {
    Ledger ledger = new Ledger();
    ledger.found(Subject.REACTION, 2);
    ledger.carried(Subject.REACTION, 2);
    ledger.found(Subject.ATTACHMENT, 3);
    ledger.carried(Subject.ATTACHMENT, 2);
    ledger.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING, 1);
    LedgerReport report = ledger.balance();
    for (ReadBack there :
        List.of(
            new ReadBack("lying", 0, 0, 1, 2, 1, 0, 1),
            new ReadBack("lying", 0, 0, 2, 1, 1, 0, 1),
            new ReadBack("lying", 0, 0, 2, 2, 0, 0, 1))) {
      assertThatThrownBy(() -> run(new Lying(report, report, there), FreeSpace.OF_FILE_SYSTEM))
          .isInstanceOf(ExportMismatch.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** Plans, writes and reads back as told. */
  private record Lying(LedgerReport planned, LedgerReport written, ReadBack there, long otherBytes)
      implements Exporter {

    Lying(LedgerReport planned, LedgerReport written, ReadBack there) {
      this(planned, written, there, 0);
    }

    Lying(long planned, long written, long there) {
      this(planned, written, there, 0);
    }

    Lying(long planned, long written, long there, long otherBytes) {
      this(
          report(planned),
          report(written),
          new ReadBack("lying", 0, there, 0, 0, 0, 0, 1),
          otherBytes);
    }

    @Override
    public String id() {
      return "lying";
    }

    @Override
    public String description() {
      return "for tests";
    }

    @Override
    public boolean plaintext() {
      return true;
    }

    @Override
    public ExportPlan plan(Selection selection, VaultReader vault, Progress progress) {
      return new ExportPlan(selection, List.of(), planned, 7_000_000, otherBytes, Optional.empty());
    }

    @Override
    public LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
        throws IOException {
      Files.writeString(target, "artefact");
      return written;
    }

    private static LedgerReport report(long messages) {
      Ledger ledger = new Ledger();
      ledger.found(Subject.MESSAGE, messages);
      ledger.carried(Subject.MESSAGE, messages);
      return ledger.balance();
    }

    @Override
    public ReadBack readBack(Path artefact, Progress progress) {
      return there;
    }

    @Override
    public boolean recognises(Path artefact) {
      return false;
    }
  }
}
