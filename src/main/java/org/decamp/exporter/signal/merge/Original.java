package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.wire.Records;

/** What new entries are put into. It is only ever read; wipes its keys when closed. */
public interface Original extends AutoCloseable {

  BackupId backupId();

  /** All records from the start; can be called again for another pass. */
  Records records() throws IOException;

  /** The names of its media files; the caller closes the list. */
  FilesList mediaNames() throws IOException;

  /** Folders {@code files} in which its media files lie. */
  List<Path> media();

  /** The folder in which it lies; nothing if it lies nowhere. */
  Optional<Path> folder();

  /** What the file {@code metadata} holds. */
  byte[] metadata() throws IOException;

  /** What its messages are encrypted with; owned by it. */
  SealKeys keys();

  /** Bytes that its messages take in an overlay beside what is new; generous. */
  long bytes() throws IOException;

  /** Whether Decamp made it, and not a Signal. */
  boolean fresh();

  /**
   * Begins an overlay, which names all media files that this one names.
   *
   * @param folder exists and is empty
   * @param now what the new snapshot is named after
   */
  SnapshotWriter begin(Path folder, Instant now, SecureRandom random) throws IOException;

  @Override
  void close();
}
