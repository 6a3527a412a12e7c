package org.decamp.exporter.signal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Locale;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors ({@code signal-backup}, section 4). */
class GoldenKeysTest {

  static final String TYPED = "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45l";
  private static final byte[] ACI = hex("659aa5f4a28dfcc11ea1b997537a3d95");
  private static final BackupId ID = new BackupId(hex("8a624fbc45379043f39f1391cddc5fe8"));

  @Test
  void theIdComesFromTheKeyAndTheAccount() throws Exception {
    try (BackupKey key = key(TYPED)) {
      assertThat(key.backupId(ACI)).isEqualTo(ID);
    }
  }

  @Test
  void theBackupKeyIsThePublishedOne() throws Exception {
    try (SignalRecoveryKey recovery = SignalRecoveryKey.of(TYPED.toCharArray());
        BackupKey published =
            new BackupKey(hex("ea26a2ddb5dba5ef9e34e1b8dea1f5ae7f255306a6d2d883e542306eaa9fe985"));
        BackupKey derived = recovery.backupKey()) {
      assertThat(derived.localMetadataKey())
          .isEqualTo(published.localMetadataKey())
          .isEqualTo(hex("68a14417a1167e55fdb17b24fb223b34752ba4d2bb6294c991acaebf4ec90472"));
    }
  }

  @Test
  void messagesOnTheDeviceHaveTheirKeys() throws Exception {
    try (BackupKey key = key(TYPED);
        SealKeys keys = key.messageKeys(ID)) {
      assertThat(keys.mac())
          .isEqualTo(hex("f425e22a607c529717e1e1b29f9fe139f9d1c7e7d01e371c7753c544a3026649"));
      assertThat(keys.aes())
          .isEqualTo(hex("e143f4ad5668d8bfed2f88562f0693f53bda2c0e55c9d71730f30e24695fd6df"));
    }
  }

  @Test
  void messagesInTheCloudHaveOthers() throws Exception {
    byte[] token = hex("69207061737320746865206b6e69666520746f207468652061786f6c6f746c21");
    try (BackupKey key = key(TYPED);
        SealKeys keys = key.messageKeys(ID, token)) {
      assertThat(keys.mac())
          .isEqualTo(hex("20e6ab57b87e051f3e695e953cf8a261dd307e4f92ae2921673f1d397e07887b"));
      assertThat(keys.aes())
          .isEqualTo(hex("602af6ecfc09d695a8d58da9f18225e967979c5e03543ca0224a03cca3d9735e"));
    }
  }

  @Test
  void everyFormThatSignalShowsIsTheSameKey() throws Exception {
    String shown = TYPED.toUpperCase(Locale.ROOT).replace('O', '#').replace('0', '=');
    String grouped = shown.replaceAll("(.{4})", "$1 ");
    for (String form :
        new String[] {shown, grouped, " " + TYPED + "\r\n", TYPED.toUpperCase(Locale.ROOT)}) {
      try (BackupKey key = key(form)) {
        assertThat(key.backupId(ACI)).isEqualTo(ID);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234",
        "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45",
        "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45lx"
      })
  void aKeyOfAnotherLengthIsRefusedWithoutRepeatingIt(String typed) {
    assertThatThrownBy(() -> SignalRecoveryKey.of(typed.toCharArray()))
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessageContaining("64 letters and digits")
        .satisfies(e -> assertThat(typed.isEmpty() || !e.toString().contains(typed)).isTrue());
  }

  @Test
  void lettersOfOtherAlphabetsAreNoPartOfTheKey() {
    char[] typed = TYPED.toCharArray();
    typed[3] = 'ѕ';
    assertThatThrownBy(() -> SignalRecoveryKey.of(typed)).isInstanceOf(Problem.WrongSecret.class);
  }

  @Test
  void nothingOfAKeyIsPrinted() throws Exception {
    try (SignalRecoveryKey recovery = SignalRecoveryKey.of(TYPED.toCharArray());
        BackupKey key = recovery.backupKey();
        SealKeys keys = key.messageKeys(ID)) {
      assertThat(recovery + " " + key + " " + keys + " " + ID)
          .isEqualTo("(Signal recovery key) (backup key) (keys of an encrypted file) (backup id)");
    }
  }

  @Test
  void closedKeysAreWiped() throws Exception {
    SignalRecoveryKey recovery = SignalRecoveryKey.of(TYPED.toCharArray());
    BackupKey key = recovery.backupKey();
    SealKeys keys = key.messageKeys(ID);
    recovery.close();
    key.close();
    keys.close();

    assertThat(keys.mac()).containsOnly(0);
    assertThat(keys.aes()).containsOnly(0);
    for (Object secret : new Object[] {recovery, key}) {
      for (var field : secret.getClass().getDeclaredFields()) {
        if (field.getType() == byte[].class) {
          field.setAccessible(true);
          assertThat((byte[]) field.get(secret)).containsOnly(0);
        }
      }
    }
  }

  private static BackupKey key(String typed) throws Problem {
    try (SignalRecoveryKey recovery = SignalRecoveryKey.of(typed.toCharArray())) {
      return recovery.backupKey();
    }
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
