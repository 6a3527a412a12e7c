package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.job.Problem;

/** Writes originals, merges into them and reads results, all in folders as a user has them. */
public final class Workbench {

  static final Instant NOW = ScratchBackup.NOW.plusSeconds(3600);

  private Workbench() {}

  /** What a merge came to. */
  record Merged(
      MergeTally tally, OverlayReport report, BackupFacts before, List<Placement> placements) {}

  /** What a merge would come to. */
  static List<Placement> forecast(
      Path original,
      InsertionJournal journal,
      Function<SignalMerge, List<? extends Insertion>> insertions)
      throws IOException, Problem {
    SignalBackups backups = SignalBackups.open(original);
    try (SignalRecoveryKey key = key();
        UnlockedSnapshot snapshot = backups.newest().unlock(key)) {
      SignalMerge merge = SignalMerge.open(backups, snapshot);
      List<Placement> placements = new ArrayList<>();
      merge.forecast(
          stream(insertions.apply(merge)), journal, (_, placement) -> placements.add(placement));
      return placements;
    }
  }

  /** Writes a backup of these records. */
  public static void write(Path folder, List<byte[]> records) throws IOException, Problem {
    try (SignalRecoveryKey key = key();
        SnapshotWriter writer =
            SnapshotWriter.fromScratch(
                folder,
                ScratchBackup.NAME,
                key,
                Aci.of(ScratchBackup.ACCOUNT),
                new SecureRandom())) {
      for (byte[] record : records) {
        writer.write(record);
      }
      writer.finish();
    }
  }

  /** Merges into the newest snapshot and reads the overlay back. */
  static Merged merge(
      Path original,
      Path overlay,
      InsertionJournal journal,
      Function<SignalMerge, List<? extends Insertion>> insertions)
      throws IOException, Problem {
    return mergeStream(original, overlay, journal, merge -> stream(insertions.apply(merge)));
  }

  static Merged mergeStream(
      Path original,
      Path overlay,
      InsertionJournal journal,
      Function<SignalMerge, Insertions> insertions)
      throws IOException, Problem {
    SignalBackups backups = SignalBackups.open(original);
    try (SignalRecoveryKey key = key();
        BackupKey backupKey = key.backupKey();
        UnlockedSnapshot snapshot = backups.newest().unlock(key)) {
      SignalMerge merge = SignalMerge.open(backups, snapshot);
      List<Placement> placements = new ArrayList<>();
      MergeTally tally =
          merge.write(
              overlay,
              insertions.apply(merge),
              journal,
              (_, placement) -> placements.add(placement),
              NOW,
              new SecureRandom());
      OverlayReport report =
          new OverlayCheck(backups, snapshot, new Owner(backupKey, snapshot.backupId()))
              .check(overlay, NOW);
      return new Merged(tally, report, merge.facts(), placements);
    }
  }

  static Insertions stream(List<? extends Insertion> insertions) {
    Iterator<? extends Insertion> iterator = insertions.iterator();
    return () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
  }

  /** The records of the newest snapshot. */
  public static List<byte[]> records(Path folder) throws IOException, Problem {
    List<byte[]> records = new ArrayList<>();
    try (SignalRecoveryKey key = key();
        UnlockedSnapshot snapshot = SignalBackups.open(folder).newest().unlock(key);
        MainReader reader = snapshot.records()) {
      for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
        records.add(r.get());
      }
    }
    return records;
  }

  static SnapshotFolder newest(Path folder) throws IOException, Problem {
    return SignalBackups.open(folder).newest();
  }

  /** What the user does: copies the overlay over the original. */
  static void layOver(Path overlay, Path original) throws IOException {
    Files.walkFileTree(
        overlay,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(original.resolve(overlay.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                original.resolve(overlay.relativize(file)),
                StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static SignalRecoveryKey key() throws Problem {
    return SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
  }
}
