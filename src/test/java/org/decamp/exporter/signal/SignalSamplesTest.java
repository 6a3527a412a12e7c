package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.frame.BackupInfo;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.RecordWriter;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that Signal's own project publishes for its tests. */
class SignalSamplesTest {

  @TempDir Path folder;

  @BeforeEach
  void samplesAreHere() {
    SignalSamples.require();
  }

  @Test
  void theCanonicalBackupIsCopiedFieldByFieldWithoutADifference() throws Exception {
    byte[] file = Files.readAllBytes(SignalSamples.canonical());
    List<byte[]> records = SignalSamples.canonicalRecords();
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    RecordWriter writer = new RecordWriter(copy);
    for (byte[] record : records) {
      WireWriter fields = new WireWriter();
      WireMessage.parse(record).fields().forEach(fields::copy);
      writer.write(fields.toBytes());
    }

    assertThat(copy.toByteArray()).isEqualTo(file);
  }

  @Test
  void theBackupEncryptedBySignalOpensWithItsPublishedKey() throws Exception {
    try (SignalRecoveryKey recovery = SignalRecoveryKey.of(SignalSamples.KEY.toCharArray());
        BackupKey key = recovery.backupKey();
        SealKeys keys = key.messageKeys(key.backupId(SignalSamples.account()));
        MainReader reader = MainReader.open(SignalSamples.encrypted(), keys)) {
      List<byte[]> records = new ArrayList<>();
      for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
        records.add(r.get());
      }

      BackupInfo info = BackupInfo.read(records.getFirst());
      assertThat(info.version()).isEqualTo(1);
      assertThat(info.time()).isEqualTo(Instant.ofEpochMilli(1705692409729L));
      assertThat(records.stream().skip(1).map(SignalSamplesTest::kind))
          .containsExactly(FrameKind.ACCOUNT, FrameKind.RECIPIENT, FrameKind.CHAT);
      WireMessage self = FrameKind.RECIPIENT.contentOf(WireMessage.parse(records.get(2)));
      assertThat(RecipientFacts.of(self).kind()).isEqualTo(RecipientFacts.Kind.SELF);
    }
  }

  @Test
  void theBackupOfTheCloudIsRefusedByName() throws Exception {
    Path backup = Files.createDirectories(folder.resolve(ScratchBackup.NAME.toString()));
    Files.createDirectory(folder.resolve("files"));
    Files.copy(SignalSamples.encryptedForCloud(), backup.resolve("main"));
    try (SignalRecoveryKey recovery = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray())) {
      assertThatThrownBy(() -> SignalBackups.open(folder).newest().unlock(recovery))
          .isInstanceOf(Problem.BadInput.class)
          .hasMessageContaining("Signal's cloud");
    }
  }

  private static FrameKind kind(byte[] record) {
    try {
      return FrameKind.of(WireMessage.parse(record));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
