package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.Account;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.BackupInfo;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.snapshot.SnapshotMetadata;
import org.decamp.exporter.signal.wire.Records;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/**
 * A backup of an account that is not there yet, with the least that Signal takes: the account and
 * its owner ({@code signal-backup}, section 6). What is laid over it is a whole backup.
 */
public final class FreshOriginal implements Original {

  private static final String MADE_BY = "Decamp";
  private static final long OWNER = 1;
  private static final int SECRET = 32;

  private final BackupId id;
  private final SealKeys keys;
  private final byte[] metadata;
  private final List<byte[]> records;

  private FreshOriginal(BackupId id, SealKeys keys, byte[] metadata, List<byte[]> records) {
    this.id = id;
    this.keys = keys;
    this.metadata = metadata;
    this.records = List.copyOf(records);
  }

  /**
   * Makes up an account.
   *
   * @param key of its backups; not kept
   * @param owner what the owner is called
   */
  public static FreshOriginal of(
      BackupKey key, PrivateText owner, Instant now, SecureRandom random) {
    BackupId id = key.backupId(secret(random, Aci.LENGTH));
    return new FreshOriginal(
        id,
        key.messageKeys(id),
        SnapshotMetadata.of(id, key, random).toBytes(),
        List.of(
            new BackupInfo(BackupInfo.VERSION, now, secret(random, SECRET), MADE_BY).toBytes(),
            new Account(secret(random, SECRET), owner).toFrame(),
            new Recipient(OWNER, new Recipient.Self()).toFrame()));
  }

  private static byte[] secret(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * Finds it in what was laid over it.
   *
   * @param whole taken over
   * @throws Problem.BadInput if a Signal made this backup
   */
  public static FreshOriginal below(UnlockedSnapshot whole) throws IOException, Problem.BadInput {
    List<byte[]> records = new ArrayList<>();
    try (Records all = whole.records()) {
      for (Optional<byte[]> next = all.next();
          next.isPresent() && records.size() < 3;
          next = all.next()) {
        records.add(next.get());
      }
    }
    if (!BackupInfo.read(records.getFirst()).app().equals(MADE_BY)) {
      throw new Problem.BadInput(
          "the backup in " + whole.folder().path() + " was not made from scratch",
          "A Signal made it, and only Signal can tell whether it is whole.");
    }
    return new FreshOriginal(
        whole.backupId(), whole.keys(), Files.readAllBytes(whole.folder().metadata()), records);
  }

  @Override
  public BackupId backupId() {
    return id;
  }

  @Override
  public Records records() {
    return Records.of(records);
  }

  @Override
  public FilesList mediaNames() {
    return new FilesList(InputStream.nullInputStream());
  }

  @Override
  public List<Path> media() {
    return List.of();
  }

  @Override
  public Optional<Path> folder() {
    return Optional.empty();
  }

  @Override
  public byte[] metadata() {
    return metadata.clone();
  }

  @Override
  public SealKeys keys() {
    return keys;
  }

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public boolean fresh() {
    return true;
  }

  @Override
  public SnapshotWriter begin(Path folder, Instant now, SecureRandom random) throws IOException {
    return SnapshotWriter.of(metadata, keys, folder, SnapshotName.next(now, List.of()), random);
  }

  @Override
  public void close() {
    keys.close();
  }

  @Override
  public String toString() {
    return "(fresh account)";
  }
}
