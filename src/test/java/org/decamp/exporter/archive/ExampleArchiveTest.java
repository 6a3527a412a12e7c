package org.decamp.exporter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Meta's ZIPs through an encrypted vault into both forms of an archive. */
class ExampleArchiveTest {

  @TempDir Path folder;

  @Test
  void bothFormsHoldWhatThePlanSaysAndATamperedFileIsFound() throws Exception {
    Exporter exporter = new CompleteArchiveExporter();
    Path archive = folder.resolve("archive");
    ExportJob.Result result = ExampleArchive.write(exporter, folder.resolve("vault"), archive);
    ReadBack there = result.readBack();
    assertThat(there.messages()).isEqualTo(result.plan().messages()).isPositive();
    assertThat(there.reactions()).isEqualTo(result.plan().kept(Subject.REACTION)).isPositive();
    assertThat(there.attachments()).isPositive();
    assertThat(there.missingAttachments()).isPositive();
    assertThat(exporter.readBack(archive, Progress.silent())).isEqualTo(there);

    for (Path file : someFiles(archive)) {
      byte[] original = Files.readAllBytes(file);
      byte[] changed = original.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> exporter.readBack(archive, Progress.silent()))
          .as(file.toString())
          .isInstanceOf(Problem.BadInput.class);
      Files.write(file, original);
    }
    assertThat(exporter.readBack(archive, Progress.silent())).isEqualTo(there);
  }

  /** One file of every folder. */
  private static List<Path> someFiles(Path archive) throws Exception {
    try (Stream<Path> all = Files.walk(archive)) {
      return all.filter(Files::isDirectory).flatMap(ExampleArchiveTest::firstFile).toList();
    }
  }

  private static Stream<Path> firstFile(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().limit(1).toList().stream();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
