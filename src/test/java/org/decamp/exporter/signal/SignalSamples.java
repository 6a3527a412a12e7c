package org.decamp.exporter.signal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.snapshot.SnapshotMetadata;
import org.decamp.exporter.signal.wire.RecordReader;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Assumptions;

/** Backups that Signal's own project publishes for its tests. */
public final class SignalSamples {

  /** Of the encrypted ones. */
  public static final String KEY = "m".repeat(64);

  private static final Path ROOT = Path.of("../shared/samples/signal-message-backup");
  private static final Path ENCRYPTED = ROOT.resolve("test-cases/valid-encrypted");

  private SignalSamples() {}

  /** Skips the test, saying so, where they are not there. */
  public static void require() {
    Assumptions.assumeTrue(Files.isDirectory(ROOT), "the public samples are not here");
  }

  /** The account of the encrypted ones, 16 bytes. */
  public static byte[] account() {
    byte[] account = new byte[Aci.LENGTH];
    Arrays.fill(account, (byte) 0x11);
    return account;
  }

  /** One with every kind of entry, not encrypted. */
  public static Path canonical() {
    return ROOT.resolve("canonical-backup.binproto");
  }

  /** The records of the {@link #canonical} one. */
  public static List<byte[]> canonicalRecords() throws IOException {
    List<byte[]> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(new BufferedInputStream(Files.newInputStream(canonical())))) {
      for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
        records.add(r.get());
      }
    }
    return records;
  }

  /** A {@code main} as it lies on a device. */
  public static Path encrypted() {
    return ENCRYPTED.resolve("legacy-account.binproto.encrypted");
  }

  /** A {@code main} of Signal's cloud. */
  public static Path encryptedForCloud() {
    return ENCRYPTED.resolve("new-account.binproto.encrypted");
  }

  /** Lays the {@link #encrypted} one into a folder as on a phone. */
  public static void encryptedFolder(Path folder) throws IOException, Problem {
    SnapshotFolder snapshot =
        new SnapshotFolder(
            Files.createDirectories(folder.resolve(ScratchBackup.NAME.toString())),
            ScratchBackup.NAME);
    Files.createDirectory(folder.resolve("files"));
    Files.copy(encrypted(), snapshot.main());
    Files.createFile(snapshot.files());
    try (SignalRecoveryKey key = SignalRecoveryKey.of(KEY.toCharArray());
        BackupKey backupKey = key.backupKey()) {
      Files.write(
          snapshot.metadata(),
          SnapshotMetadata.of(backupKey.backupId(account()), backupKey, new SecureRandom())
              .toBytes());
    }
  }
}
