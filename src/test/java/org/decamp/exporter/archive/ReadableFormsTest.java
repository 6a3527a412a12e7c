package org.decamp.exporter.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.bag.BagExporter;
import org.decamp.exporter.archive.mbox.MboxExporter;
import org.decamp.exporter.archive.mbox.MboxForm;
import org.decamp.exporter.archive.text.TextExporter;
import org.decamp.exporter.archive.text.TextForm;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text files and mailboxes: whole, the same again, and damage is seen. */
class ReadableFormsTest {

  @TempDir Path folder;

  static Stream<Exporter> targets() {
    return Stream.of(
        new TextExporter(),
        new MboxExporter(),
        new TextExporter().in(Locale.GERMAN),
        new MboxExporter().in(Locale.FRENCH));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void everythingIsReadBackAsPlanned(Exporter target) throws Exception {
    for (long seed = 0; seed < 8; seed++) {
      MemoryVault vault = vault(seed);
      Path out = folder.resolve("copy" + seed);
      ExportJob.Result result =
          new ExportJob(target, vault).run(Selection.ALL, out, Progress.silent());
      assertThat(result.readBack().messages()).isEqualTo(4 * 50);
      assertThat(result.readBack().reactions()).isPositive();
      assertThat(result.readBack().attachments()).isPositive();
      assertThat(result.readBack().missingAttachments()).isPositive();
      assertThat(target.recognises(out)).isTrue();
    }
  }

  @Test
  void theForecastCountsMediaAsOftenAsMailsCarryThem() throws Exception {
    byte[] content = new byte[57 * 100];
    OneTalk talk = new OneTalk("Ann");
    talk.say(talk.file(content, "")).say(talk.file(content, ""));
    MemoryVault vault = talk.vault("Ann");
    ExportPlan mails = new MboxExporter().plan(Selection.ALL, vault, Progress.silent());
    assertThat(mails.mediaBytes()).isEqualTo(2 * 57 * 100);
    assertThat(mails.otherBytes()).isEqualTo(2 * 20 * 100);
    ExportPlan texts = new TextExporter().plan(Selection.ALL, vault, Progress.silent());
    assertThat(texts.mediaBytes()).isEqualTo(57 * 100);
    assertThat(texts.otherBytes()).isZero();
    ExportPlan both =
        new BagExporter()
            .withForms(List.of("text", "mbox"))
            .plan(Selection.ALL, vault, Progress.silent());
    assertThat(both.mediaBytes()).isEqualTo(3 * 57 * 100);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void theSameVaultGivesTheSameBytes(Exporter target) throws Exception {
    MemoryVault vault = vault(9);
    for (String name : List.of("one", "two")) {
      new ExportJob(target, vault).run(Selection.ALL, folder.resolve(name), Progress.silent());
    }
    assertThat(folder.resolve("two/manifest-sha256.txt"))
        .hasSameBinaryContentAs(folder.resolve("one/manifest-sha256.txt"));
  }

  /** The checksums are right again in none of these; the forms' own readers must notice. */
  @ParameterizedTest
  @MethodSource("targets")
  void whatIsCutOffIsMissed(Exporter target) throws Exception {
    MemoryVault vault = vault(10);
    Path out = folder.resolve("copy");
    new ExportJob(target, vault).run(Selection.ALL, out, Progress.silent());
    ArchiveFormReader reader = reader(target);
    Path file = firstFile(out.resolve(target.id()));
    byte[] whole = Files.readAllBytes(file);
    for (int part = 1; part < 6; part++) {
      Files.write(file, Arrays.copyOf(whole, whole.length * part / 6));
      assertThatThrownBy(() -> read(reader, out)).isInstanceOf(Problem.BadInput.class);
    }
    Files.delete(file);
    assertThatThrownBy(() -> read(reader, out)).isInstanceOf(Problem.BadInput.class);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aFigureBeyondAllBoundsIsDamageAndNoCrash(Exporter target) throws Exception {
    Path out = folder.resolve("copy");
    new ExportJob(target, vault(11)).run(Selection.ALL, out, Progress.silent());
    Path list = out.resolve(target.id()).resolve("index.txt");
    String listed = Files.readString(list);
    Files.writeString(list, listed.replace("\t50\t", "\t" + "9".repeat(40) + "\t"));
    assertThatThrownBy(() -> read(reader(target), out)).isInstanceOf(Problem.BadInput.class);
    Files.writeString(list, listed);
    if (target.id().equals("mbox")) {
      for (String size : List.of("9".repeat(40), "-1", "", "x")) {
        Path box = firstFile(out.resolve("mbox"));
        byte[] whole = Files.readAllBytes(box);
        String changed =
            new String(whole, ISO_8859_1).replaceAll("\n size=\\d+", "\n size=" + size);
        Files.writeString(box, changed, ISO_8859_1);
        assertThatThrownBy(() -> read(reader(target), out)).isInstanceOf(Problem.BadInput.class);
        Files.write(box, whole);
      }
    }
    read(reader(target), out);
  }

  @Test
  void aLargeFileInAMailIsReportedOnItsWayAndCanBeInterrupted() throws Exception {
    OneTalk talk = new OneTalk("Ann");
    talk.say(talk.file(new byte[1 << 20], ""));
    MemoryVault vault = talk.vault("Ann");
    Path out = folder.resolve("copy");
    Stopping whole = new Stopping(Long.MAX_VALUE);
    new ExportJob(new MboxExporter(), vault).run(Selection.ALL, out, whole);
    assertThat(whole.written).isEqualTo(1 << 20);
    Stopping half = new Stopping(1 << 19);
    ExportJob job = new ExportJob(new MboxExporter(), vault);
    assertThatThrownBy(() -> job.run(Selection.ALL, folder.resolve("half"), half))
        .isInstanceOf(Problem.Cancelled.class);
    assertThat(half.written).isBetween(1L << 19, (1L << 20) - 1);
    assertThat(folder.resolve("half")).doesNotExist();
  }

  /** Stops the job when so many bytes are written. */
  private static final class Stopping implements Progress {
    private final long limit;
    private boolean writing;
    private long written;

    Stopping(long limit) {
      this.limit = limit;
    }

    @Override
    public void report(Event event) {
      switch (event) {
        case Event.Started(Phase phase, long _) -> writing = phase == Phase.EXPORTING;
        case Event.Advanced(long bytes, long _) -> written += writing ? bytes : 0;
        case Event.Noticed _, Event.Finished _ -> {}
      }
    }

    @Override
    public void checkCancelled() throws Problem.Cancelled {
      if (written >= limit) {
        throw new Problem.Cancelled();
      }
    }
  }

  private static ArchiveFormReader reader(Exporter target) {
    return target.id().equals("text")
        ? TextForm.kind(Locale.ENGLISH).reader()
        : MboxForm.kind(Locale.ENGLISH).reader();
  }

  private static Path firstFile(Path form) throws IOException {
    try (Stream<Path> files = Files.list(form)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("0001"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void read(ArchiveFormReader reader, Path archive) throws Exception {
    try (DiskFiles files = new DiskFiles(archive)) {
      reader.read(files, Progress.silent());
    }
  }

  private static MemoryVault vault(long seed) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, seed, 4, 50);
    return vault;
  }
}
