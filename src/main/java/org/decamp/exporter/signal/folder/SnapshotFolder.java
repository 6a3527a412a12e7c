package org.decamp.exporter.signal.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.snapshot.SnapshotMetadata;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.job.Problem;

/**
 * One snapshot, still locked.
 *
 * @param path its folder
 * @param name its folder's name
 */
public record SnapshotFolder(Path path, SnapshotName name) {

  private static final byte[] CLOUD = "SBACKUP\1".getBytes(StandardCharsets.US_ASCII);

  /** Nothing that Signal writes there is longer. */
  private static final int MAX_METADATA = 1 << 16;

  public Path metadata() {
    return path.resolve("metadata");
  }

  public Path main() {
    return path.resolve("main");
  }

  public Path files() {
    return path.resolve("files");
  }

  /** The names of its media files; the caller closes the list. */
  public FilesList mediaNames() throws IOException {
    return new FilesList(new BufferedInputStream(Files.newInputStream(files()), 1 << 16));
  }

  /**
   * Opens the snapshot, which checks every byte of its messages.
   *
   * @throws Problem.WrongSecret if the key is of another account
   * @throws Problem.BadInput if the snapshot is incomplete, damaged, of a newer format or made for
   *     Signal's cloud
   */
  public UnlockedSnapshot unlock(SignalRecoveryKey recoveryKey) throws IOException, Problem {
    requireComplete();
    SnapshotMetadata metadata = readMetadata();
    try (BackupKey backupKey = recoveryKey.backupKey()) {
      BackupId id = metadata.backupId(backupKey);
      SealKeys keys = backupKey.messageKeys(id);
      try {
        MainCheck.check(this, keys);
      } catch (IOException | Problem | RuntimeException e) {
        keys.close();
        throw e;
      }
      return new UnlockedSnapshot(this, id, keys);
    }
  }

  private void requireComplete() throws IOException, Problem.BadInput {
    for (Path file : new Path[] {main(), metadata(), files()}) {
      if (!Files.isRegularFile(file)) {
        if (file.equals(metadata()) && isForCloud()) {
          throw forCloud();
        }
        throw new Problem.BadInput(
            "the snapshot is incomplete, " + file.getFileName() + " is missing in " + path,
            "Copy the folder from the phone again, or choose an older snapshot.");
      }
    }
    if (isForCloud()) {
      throw forCloud();
    }
  }

  private boolean isForCloud() throws IOException {
    try (InputStream in = Files.newInputStream(main())) {
      return Arrays.equals(in.readNBytes(CLOUD.length), CLOUD);
    }
  }

  private static Problem.BadInput forCloud() {
    return new Problem.BadInput(
        "this is a backup for Signal's cloud, which only Signal itself can open",
        "Make an on-device backup: Settings, Backups, On-device backups.");
  }

  private SnapshotMetadata readMetadata() throws IOException, Problem.BadInput {
    byte[] file;
    try (InputStream in = Files.newInputStream(metadata())) {
      file = in.readNBytes(MAX_METADATA + 1);
    }
    SnapshotMetadata metadata;
    try {
      if (file.length > MAX_METADATA) {
        throw new WireException("the file is too long");
      }
      metadata = SnapshotMetadata.read(file);
      if (metadata.version() == 0) {
        throw new WireException("it names no format version");
      }
    } catch (WireException e) {
      throw new Problem.BadInput(
          "the file metadata is damaged in " + path + ": " + e.getMessage(),
          "Copy the folder from the phone again, or choose an older snapshot.",
          e);
    }
    if (metadata.version() != SnapshotMetadata.VERSION) {
      throw new Problem.BadInput(
          "the backup has the format version "
              + Long.toUnsignedString(metadata.version())
              + ", this Decamp knows version 1",
          "Look for a newer Decamp.");
    }
    return metadata;
  }
}
