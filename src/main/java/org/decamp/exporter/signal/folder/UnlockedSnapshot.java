package org.decamp.exporter.signal.folder;

import java.io.IOException;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.MainReader;

/** A snapshot whose key fits and whose messages are whole. Wipes its keys when closed. */
public final class UnlockedSnapshot implements AutoCloseable {

  private final SnapshotFolder folder;
  private final BackupId id;
  private final SealKeys keys;

  UnlockedSnapshot(SnapshotFolder folder, BackupId id, SealKeys keys) {
    this.folder = folder;
    this.id = id;
    this.keys = keys;
  }

  public SnapshotFolder folder() {
    return folder;
  }

  /** The same in all snapshots of an account under one recovery key. */
  public BackupId backupId() {
    return id;
  }

  /** What another snapshot with the same metadata is encrypted with; owned by this one. */
  public SealKeys keys() {
    return keys;
  }

  /** All records from the start; can be called again for another pass. */
  public MainReader records() throws IOException {
    return MainReader.open(folder.main(), keys);
  }

  @Override
  public void close() {
    keys.close();
  }

  @Override
  public String toString() {
    return "(unlocked snapshot)";
  }
}
