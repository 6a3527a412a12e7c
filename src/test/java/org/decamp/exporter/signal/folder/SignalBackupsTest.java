package org.decamp.exporter.signal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be wrong with a folder is refused by name. */
class SignalBackupsTest {

  private static final String OTHER_KEY = "a".repeat(64);

  @TempDir Path parent;
  private Path folder;
  private Path snapshot;

  @BeforeEach
  void write() throws Exception {
    folder = Files.createDirectory(parent.resolve("SignalBackups"));
    ScratchBackup.write(folder);
    snapshot = folder.resolve(ScratchBackup.NAME.toString());
  }

  @Test
  void theFolderIsFoundByItselfInItsParentAndUnderAnotherName() throws Exception {
    assertThat(SignalBackups.open(folder).folder()).isEqualTo(folder);
    assertThat(SignalBackups.open(parent).folder()).isEqualTo(folder);
    Path renamed = Files.move(folder, parent.resolve("copy of the backup"));
    assertThat(SignalBackups.open(renamed).newest().name()).isEqualTo(ScratchBackup.NAME);
  }

  @Test
  void theNewestSnapshotIsTakenAndLeftoversAreNone() throws Exception {
    for (String other :
        List.of(
            "signal-backup-2026-11-26-09-59-59",
            "signal-backup-2026-13-01-00-00-00",
            "signal-backup-2027-01-01-00-00-00tmp",
            "signal-backup-late")) {
      Files.createDirectory(folder.resolve(other));
    }
    Files.createFile(folder.resolve("signal-backup-2028-01-01-00-00-00"));
    SignalBackups backups = SignalBackups.open(folder);

    assertThat(backups.newest().name()).isEqualTo(ScratchBackup.NAME);
    assertThat(backups.snapshots()).hasSize(2);
    assertThat(backups.snapshot("signal-backup-2026-11-26-09-59-59"))
        .isEqualTo(backups.snapshots().getLast());
    assertThatThrownBy(() -> backups.snapshot("signal-backup-2020-01-01-00-00-00"))
        .isInstanceOf(Problem.MissingInput.class);
  }

  @Test
  void aNewSnapshotIsNewerThanAllOthersWhateverTheClockSays() {
    SnapshotName newest = ScratchBackup.NAME;

    assertThat(SnapshotName.next(Instant.parse("2026-11-27T00:00:00.9Z"), List.of(newest)))
        .hasToString("signal-backup-2026-11-27-00-00-00");
    assertThat(SnapshotName.next(Instant.parse("2020-01-01T00:00:00Z"), List.of(newest)))
        .hasToString("signal-backup-2026-11-26-10-00-01");
  }

  @Test
  void aFolderThatIsNoneIsRefused() throws Exception {
    Path empty = Files.createDirectory(parent.resolve("empty"));

    refused(() -> SignalBackups.open(empty), Problem.BadInput.class, "no backup of Signal");
    refused(
        () -> SignalBackups.open(parent.resolve("nowhere")),
        Problem.MissingInput.class,
        "there is no folder");
  }

  @Test
  void aFolderWithoutMediaIsRefused() throws Exception {
    Files.move(folder.resolve("files"), parent.resolve("elsewhere"));

    refused(() -> SignalBackups.open(folder), Problem.BadInput.class, "folder files is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "metadata", "files"})
  void anIncompleteSnapshotIsRefused(String file) throws Exception {
    Files.delete(snapshot.resolve(file));

    refused(() -> unlock(ScratchBackup.KEY), Problem.BadInput.class, file + " is missing");
  }

  @Test
  void aWrongKeyIsCalledAWrongKey() {
    refused(() -> unlock(OTHER_KEY), Problem.WrongSecret.class, "the recovery key does not open");
  }

  @Test
  void aBackupForTheCloudIsCalledThat() throws Exception {
    Files.write(
        snapshot.resolve("main"),
        concatenated("SBACKUP\1".getBytes(StandardCharsets.US_ASCII), new byte[700]));

    refused(() -> unlock(ScratchBackup.KEY), Problem.BadInput.class, "Signal's cloud");
  }

  @Test
  void metadataOfAnotherVersionIsCalledThat() throws Exception {
    Files.write(snapshot.resolve("metadata"), new WireWriter().number(1, 2).toBytes());

    refused(() -> unlock(ScratchBackup.KEY), Problem.BadInput.class, "format version 2");
  }

  @Test
  void metadataWithoutAnIdIsCalledDamaged() throws Exception {
    Files.write(snapshot.resolve("metadata"), new WireWriter().number(1, 1).toBytes());

    refused(() -> unlock(ScratchBackup.KEY), Problem.BadInput.class, "metadata is damaged");
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 100, 1000})
  void aFlippedBitIsCalledDamageThoughTheMacCannotTell(int position) throws Exception {
    byte[] main = Files.readAllBytes(snapshot.resolve("main"));
    main[position] ^= 4;
    Files.write(snapshot.resolve("main"), main);

    refused(() -> unlock(ScratchBackup.KEY), Problem.BadInput.class, "main is damaged");
  }

  @Test
  void aFileCutOffAnywhereIsRefused() throws Exception {
    byte[] main = Files.readAllBytes(snapshot.resolve("main"));
    for (int length = 0; length < main.length; length += 37) {
      Files.write(snapshot.resolve("main"), Arrays.copyOf(main, length));
      assertThatThrownBy(() -> unlock(ScratchBackup.KEY))
          .isInstanceOf(Problem.BadInput.class)
          .hasMessageContaining("main is damaged");
    }
  }

  @Test
  void theKeyInNoneOfItsFormsIsRepeated() {
    assertThatThrownBy(() -> unlock(OTHER_KEY))
        .satisfies(e -> assertThat(e.toString()).doesNotContain(OTHER_KEY));
  }

  private void unlock(String key) throws Exception {
    try (SignalRecoveryKey recovery = SignalRecoveryKey.of(key.toCharArray())) {
      SignalBackups.open(folder).newest().unlock(recovery).close();
    }
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
      Class<? extends Problem> kind,
      String message) {
    assertThatThrownBy(call)
        .isInstanceOf(kind)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((Problem) e).hint()).isNotBlank());
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
