package org.decamp.exporter.signal.folder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.snapshot.MainWriter;
import org.decamp.exporter.signal.snapshot.SnapshotMetadata;
import org.decamp.exporter.signal.wire.RecordReader;
import org.decamp.exporter.signal.wire.RecordWriter;

/**
 * Writes a snapshot with its media into a new folder: a whole backup, or one to be laid over the
 * folder that it was made from. Only {@link #finish()} makes it whole.
 */
public final class SnapshotWriter implements AutoCloseable {

  private static final String UNFINISHED = ".unfinished";

  private final Path media;
  private final SecureRandom random;
  private final MainWriter main;
  private final OutputStream files;
  private final RecordWriter names;
  private final Set<MediaName> named = new HashSet<>();

  private SnapshotWriter(
      Path folder, SnapshotName name, byte[] metadata, SealKeys keys, SecureRandom random)
      throws IOException {
    this.media = Files.createDirectories(folder.resolve("files"));
    this.random = random;
    SnapshotFolder snapshot =
        new SnapshotFolder(Files.createDirectory(folder.resolve(name.toString())), name);
    Files.write(snapshot.metadata(), metadata, StandardOpenOption.CREATE_NEW);
    this.files =
        new BufferedOutputStream(
            Files.newOutputStream(
                snapshot.files(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    this.names = new RecordWriter(files);
    try {
      this.main = new MainWriter(snapshot.main(), keys, random);
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  /**
   * Starts a snapshot of the same account and with the same keys as another one.
   *
   * @param folder where to write; no part of the original
   * @param name newer than all that are there
   */
  public static SnapshotWriter like(
      UnlockedSnapshot original, Path folder, SnapshotName name, SecureRandom random)
      throws IOException {
    return of(
        Files.readAllBytes(original.folder().metadata()), original.keys(), folder, name, random);
  }

  /**
   * Starts a snapshot.
   *
   * @param metadata what its file {@code metadata} holds
   * @param keys that belong to them
   * @param folder where to write
   */
  public static SnapshotWriter of(
      byte[] metadata, SealKeys keys, Path folder, SnapshotName name, SecureRandom random)
      throws IOException {
    return new SnapshotWriter(folder, name, metadata, keys, random);
  }

  /**
   * Starts the first snapshot of an account.
   *
   * @param folder where to write
   * @param account whose backup it is
   */
  public static SnapshotWriter fromScratch(
      Path folder,
      SnapshotName name,
      SignalRecoveryKey recoveryKey,
      Aci account,
      SecureRandom random)
      throws IOException {
    try (BackupKey key = recoveryKey.backupKey()) {
      BackupId id = key.backupId(account.bytes());
      try (SealKeys keys = key.messageKeys(id)) {
        byte[] metadata = SnapshotMetadata.of(id, key, random).toBytes();
        return new SnapshotWriter(folder, name, metadata, keys, random);
      }
    }
  }

  /** Adds a record to the messages. */
  public void write(byte[] record) throws IOException {
    main.write(record);
  }

  /** Adds a content; the same under the same key lies there once. */
  public SealedMedia addMedia(InputStream content, LocalKey key) throws IOException {
    Path unfinished = media.resolve(UNFINISHED);
    Files.deleteIfExists(unfinished);
    SealedMedia sealed = MediaFile.write(content, unfinished, key, random);
    Path file = sealed.name().in(media);
    Files.createDirectories(media.resolve(sealed.name().value().substring(0, 2)));
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    nameMedia(sealed.name());
    return sealed;
  }

  /**
   * Copies the list of another snapshot's media files as it stands.
   *
   * @throws WireException if it is damaged
   */
  public void nameAllOf(SnapshotFolder other) throws IOException {
    try (RecordReader list =
        new RecordReader(new BufferedInputStream(Files.newInputStream(other.files())))) {
      for (Optional<byte[]> next = list.next(); next.isPresent(); next = list.next()) {
        FilesList.nameIn(next.get()).ifPresent(named::add);
        names.write(next.get());
      }
    }
  }

  /** Says that the snapshot uses a media file, which lies there or in the original. */
  public void nameMedia(MediaName name) throws IOException {
    if (named.add(name)) {
      names.write(FilesList.entry(name));
    }
  }

  /** Ends the snapshot. */
  public void finish() throws IOException {
    files.flush();
    main.finish();
  }

  @Override
  public void close() throws IOException {
    try (main) {
      files.close();
    }
  }
}
