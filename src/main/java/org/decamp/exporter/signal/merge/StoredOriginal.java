package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.wire.Records;

/**
 * A backup that a Signal of the user's made.
 *
 * @param snapshot of one of the backups
 */
public record StoredOriginal(SignalBackups backups, UnlockedSnapshot snapshot) implements Original {

  /** One part in so many more for what is compressed and padded by another hand. */
  private static final int SPARE = 8;

  @Override
  public BackupId backupId() {
    return snapshot.backupId();
  }

  @Override
  public Records records() throws IOException {
    return snapshot.records();
  }

  @Override
  public FilesList mediaNames() throws IOException {
    return snapshot.folder().mediaNames();
  }

  @Override
  public List<Path> media() {
    return List.of(backups.media());
  }

  @Override
  public Optional<Path> folder() {
    return Optional.of(backups.folder());
  }

  @Override
  public byte[] metadata() throws IOException {
    return Files.readAllBytes(snapshot.folder().metadata());
  }

  @Override
  public SealKeys keys() {
    return snapshot.keys();
  }

  @Override
  public long bytes() throws IOException {
    SnapshotFolder folder = snapshot.folder();
    long messages = Files.size(folder.main());
    return messages + messages / SPARE + Files.size(folder.files()) + Files.size(folder.metadata());
  }

  @Override
  public boolean fresh() {
    return false;
  }

  @Override
  public SnapshotWriter begin(Path folder, Instant now, SecureRandom random) throws IOException {
    SnapshotName name =
        SnapshotName.next(now, backups.snapshots().stream().map(SnapshotFolder::name).toList());
    SnapshotWriter writer = SnapshotWriter.like(snapshot, folder, name, random);
    try {
      writer.nameAllOf(snapshot.folder());
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  @Override
  public void close() {
    snapshot.close();
  }

  /** Where it lies. */
  @Override
  public String toString() {
    return snapshot.folder().path().toString();
  }
}
