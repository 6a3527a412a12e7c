package org.decamp.exporter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.mbox.MboxExporter;
import org.decamp.exporter.archive.text.TextExporter;
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
    assertThat(otherBytes(new MboxExporter(), vault)).isEqualTo(2 * 77 * 100);
    assertThat(otherBytes(new TextExporter(), vault)).isZero();
  }

  private static long otherBytes(Exporter target, MemoryVault vault) throws Exception {
    return target.plan(Selection.ALL, vault, Progress.silent()).otherBytes();
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
    ArchiveFormReader reader =
        target.id().equals("text")
            ? org.decamp.exporter.archive.text.TextForm.kind(Locale.ENGLISH).reader()
            : org.decamp.exporter.archive.mbox.MboxForm.kind(Locale.ENGLISH).reader();
    Path file;
    try (Stream<Path> files = Files.list(out.resolve(target.id()))) {
      file =
          files
              .filter(f -> f.getFileName().toString().startsWith("0001"))
              .findFirst()
              .orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    for (int part = 1; part < 6; part++) {
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length * part / 6));
      assertThatThrownBy(() -> read(reader, out)).isInstanceOf(Problem.BadInput.class);
    }
    Files.delete(file);
    assertThatThrownBy(() -> read(reader, out)).isInstanceOf(Problem.BadInput.class);
  }

  private static void read(ArchiveFormReader reader, Path archive) throws Exception {
    try (org.decamp.exporter.DiskFiles files = new org.decamp.exporter.DiskFiles(archive)) {
      reader.read(files, Progress.silent());
    }
  }

  private static MemoryVault vault(long seed) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, seed, 4, 50);
    return vault;
  }
}
