package org.decamp.exporter.signal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.Test;

class SnapshotMetadataTest {

  private static final BackupId ID =
      new BackupId(HexFormat.of().parseHex("8a624fbc45379043f39f1391cddc5fe8"));

  @Test
  void theEncryptedIdIsThePublishedOne() throws Exception {
    try (BackupKey key = key()) {
      byte[] iv = HexFormat.of().parseHex("000102030405060708090a0b");
      byte[] file = SnapshotMetadata.of(ID, key, iv).toBytes();

      WireMessage id = WireMessage.parse(file).message(2).orElseThrow();
      assertThat(id.bytes(1)).hasValue(iv);
      assertThat(id.bytes(2)).hasValue(HexFormat.of().parseHex("5a3be11edb7561f19fafdb22f862a0a8"));
      assertThat(SnapshotMetadata.read(file).backupId(key)).isEqualTo(ID);
    }
  }

  @Test
  void aFileCutOffAnywhereIsSaidSo() throws Exception {
    try (BackupKey key = key()) {
      byte[] file = SnapshotMetadata.of(ID, key, new byte[12]).toBytes();
      for (int length = 2; length < file.length; length++) {
        byte[] cut = Arrays.copyOf(file, length);
        assertThatThrownBy(() -> SnapshotMetadata.read(cut)).isInstanceOf(WireException.class);
      }
    }
  }

  @Test
  void anotherVersionIsReadAsSuch() throws Exception {
    byte[] newer = new WireWriter().number(1, 2).toBytes();

    assertThat(SnapshotMetadata.read(newer).version()).isEqualTo(2);
  }

  private static BackupKey key() throws Exception {
    try (SignalRecoveryKey recovery =
        SignalRecoveryKey.of(
            "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45l".toCharArray())) {
      return recovery.backupKey();
    }
  }
}
