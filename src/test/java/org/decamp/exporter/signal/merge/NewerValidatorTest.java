package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.SignalNodeJudge;
import org.decamp.exporter.signal.SignalSamples;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the newer build of Signal's own validator says of whole folders, from metadata on. */
class NewerValidatorTest {

  @TempDir Path parent;

  @BeforeEach
  void itIsHere() {
    SignalNodeJudge.require();
  }

  @ParameterizedTest
  @EnumSource(SignalNodeJudge.Purpose.class)
  void itTakesTheCanonicalBackupMergedAsItTakesTheOriginal(SignalNodeJudge.Purpose purpose)
      throws Exception {
    SignalSamples.require();
    Path phone = Files.createDirectory(parent.resolve("SignalBackups"));
    Workbench.write(phone, SignalSamples.canonicalRecords());
    String before = SignalNodeJudge.ofFolder(phone, ScratchBackup.KEY, purpose);
    Path overlay = parent.resolve("overlay");
    Workbench.Merged merged =
        Workbench.merge(phone, overlay, new MemoryJournal(), new RandomPosts(5));
    Workbench.layOver(overlay, phone);

    assertThat(merged.tally().inserted()).isPositive();
    assertThat(SignalBackups.open(phone).snapshots()).hasSize(2);
    assertThat(SignalNodeJudge.ofFolder(phone, ScratchBackup.KEY, purpose))
        .isEqualTo(before)
        .isEqualTo(SignalJudge.ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(SignalNodeJudge.Purpose.class)
  void itTakesTheBackupEncryptedBySignalMergedAsItTakesTheOriginal(SignalNodeJudge.Purpose purpose)
      throws Exception {
    SignalSamples.require();
    Path phone = parent.resolve("SignalBackups");
    SignalSamples.encryptedFolder(phone);
    String before = SignalNodeJudge.ofFolder(phone, SignalSamples.KEY, purpose);
    Path overlay = parent.resolve("overlay");
    SignalBackups backups = SignalBackups.open(phone);
    try (SignalRecoveryKey key = SignalRecoveryKey.of(SignalSamples.KEY.toCharArray());
        UnlockedSnapshot snapshot = backups.newest().unlock(key)) {
      SignalMerge merge = SignalMerge.open(backups, snapshot);
      MergeTally tally =
          merge.write(
              overlay,
              Workbench.stream(new RandomPosts(3).apply(merge)),
              new MemoryJournal(),
              (_, _) -> {},
              Workbench.NOW,
              new SecureRandom());
      assertThat(tally.inserted()).isPositive();
    }
    Workbench.layOver(overlay, phone);

    assertThat(SignalNodeJudge.ofFolder(phone, SignalSamples.KEY, purpose))
        .isEqualTo(before)
        .isEqualTo(SignalJudge.ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(SignalNodeJudge.Purpose.class)
  void itTakesOneOfEverythingThatDecampWrites(SignalNodeJudge.Purpose purpose) throws Exception {
    ScratchBackup.write(parent);

    assertThat(SignalNodeJudge.ofFolder(parent, ScratchBackup.KEY, purpose))
        .isEqualTo(SignalJudge.ACCEPTED);
  }

  @Test
  void itRefusesAFlippedBitAndAKeyThatIsAnothersOne() throws Exception {
    ScratchBackup.write(parent);
    SignalNodeJudge.Purpose purpose = SignalNodeJudge.Purpose.REMOTE_BACKUP;
    assertThat(SignalNodeJudge.ofFolder(parent, SignalSamples.KEY, purpose)).contains("HMAC");
    Path main = Workbench.newest(parent).main();
    byte[] bytes = Files.readAllBytes(main);
    bytes[100] ^= 1;
    Files.write(main, bytes);

    assertThat(SignalNodeJudge.ofFolder(parent, ScratchBackup.KEY, purpose)).contains("HMAC");
  }
}
