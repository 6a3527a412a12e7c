package org.decamp.exporter.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveNames;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.bag.BagExporter;
import org.decamp.job.Progress;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bag in an age file is the bag that lies in a folder. */
class SealedBagTest {

  @TempDir Path folder;

  @Test
  void theFileHoldsTheBag() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 31, 3, 40);
    Path plain = folder.resolve("plain");
    ReadBack read =
        new ExportJob(new BagExporter(), vault)
            .run(Selection.ALL, plain, Progress.silent())
            .readBack();
    Path file = folder.resolve("bag.zip.age");
    Recipients recipients = Recipients.ofKeys(List.of(Keys.RECIPIENT));
    try (SealedExporter exporter = new SealedExporter(new BagExporter(), recipients)) {
      assertThat(
              new ExportJob(exporter, vault).run(Selection.ALL, file, Progress.silent()).readBack())
          .isEqualTo(read);
    }
    Path identity = Files.writeString(folder.resolve("identity"), Keys.IDENTITY + "\n");
    try (ArchiveFiles bag = AgeFile.at(file).open(Identities.read(identity), Progress.silent())) {
      assertThat(new BagExporter().recognises(bag)).isTrue();
      ArchiveNames names = bag.names();
      int files = 0;
      for (Optional<String> name = names.next(); name.isPresent(); name = names.next()) {
        try (InputStream in = bag.open(name.get())) {
          assertThat(plain.resolve(name.get())).hasBinaryContent(in.readAllBytes());
        }
        files++;
      }
      assertThat(files).isEqualTo((int) read.files() + 1);
    }
  }

  /** Media are packed already; and what is stored as it is can be read from any place. */
  @Test
  void mediaAreNotPackedAgain() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 31, 3, 40);
    Path file = folder.resolve("bag.zip.age");
    Recipients recipients = Recipients.ofKeys(List.of(Keys.RECIPIENT));
    try (SealedExporter exporter = new SealedExporter(new BagExporter(), recipients)) {
      var _ = new ExportJob(exporter, vault).run(Selection.ALL, file, Progress.silent());
    }
    Map<Boolean, Set<Integer>> methods = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Keys.opened(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean media = entry.getName().startsWith("data/archive/media/");
        methods.computeIfAbsent(media, _ -> new HashSet<>()).add(entry.getMethod());
      }
    }
    assertThat(methods)
        .containsEntry(true, Set.of(ZipEntry.STORED))
        .containsEntry(false, Set.of(ZipEntry.DEFLATED));
  }
}
