package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.VaultSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a vault by what a person knows, and what happens when the header is not whole. */
class VaultHeaderTest {

  private static final KdfCost CHEAP = new KdfCost(8192, 1, 1);

  @TempDir Path directory;
  private VaultLayout layout;
  private byte[] header;
  private byte[] media;

  @BeforeEach
  void setUp() throws Exception {
    layout = VaultLayout.claim(directory.resolve("vault"));
    try (VaultKeys keys = VaultKeys.create(layout.root(), typed("correct horse"), CHEAP)) {
      media = keys.media().clone();
    }
    header = Files.readAllBytes(layout.header());
  }

  private static Passphrase typed(String text) {
    return new Passphrase(text.toCharArray());
  }

  private byte[] unlock(String text) throws Problem {
    try (VaultKeys keys = VaultKeys.unlock(layout.root(), typed(text))) {
      return keys.media().clone();
    }
  }

  private Keyring keyring(VaultSecret secret) throws Problem {
    return Keyring.open(layout.root(), secret, VaultFiles.onDisk(), CHEAP);
  }

  private void both(byte[] bytes) throws IOException {
    Files.write(layout.header(), bytes);
    Files.write(layout.headerCopy(), bytes);
  }

  @Test
  void theRightPassphraseOpensAndAWrongOneDoesNot() throws Exception {
    assertThat(unlock("correct horse")).isEqualTo(media);
    assertThatThrownBy(() -> unlock("correct hors")).isInstanceOf(Problem.WrongSecret.class);
    assertThatThrownBy(() -> unlock("")).isInstanceOf(Problem.WrongSecret.class);
  }

  @Test
  void everyFlippedBitIsDamageAndNeverAWrongPassphrase() throws Exception {
    for (int i = 0; i < header.length; i++) {
      byte[] flipped = header.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      both(flipped);
      // The last line carries a code that only the right passphrase can check.
      assertThatThrownBy(() -> unlock("correct horse")).isInstanceOf(Problem.BadInput.class);
    }
  }

  @Test
  void everyCutIsDamage() throws Exception {
    for (int length = 0; length < header.length; length++) {
      both(Arrays.copyOf(header, length));
      assertThatThrownBy(() -> unlock("correct horse")).isInstanceOf(Problem.BadInput.class);
    }
  }

  @Test
  void aDamagedOrMissingCopyIsHealedByTheOther() throws Exception {
    for (int i = 0; i < header.length; i += 37) {
      byte[] flipped = header.clone();
      flipped[i] ^= 1;
      Files.write(layout.header(), flipped);
      assertThat(unlock("correct horse")).isEqualTo(media);
      assertThat(Files.readAllBytes(layout.header())).isEqualTo(header);
    }
    Files.delete(layout.headerCopy());
    unlock("correct horse");
    assertThat(Files.readAllBytes(layout.headerCopy())).isEqualTo(header);
    Files.delete(layout.header());
    unlock("correct horse");
    assertThat(Files.readAllBytes(layout.header())).isEqualTo(header);
  }

  @Test
  void aNewerVersionIsNotCalledDamaged() throws Exception {
    byte[] line = HeaderText.intact(header).orElseThrow().line();
    String later =
        new String(line, StandardCharsets.UTF_8).replace("\"version\":1", "\"version\":2");
    both(new HeaderText(later.getBytes(StandardCharsets.UTF_8), new byte[32]).file());

    assertThatThrownBy(() -> unlock("correct horse"))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("later version");
  }

  @Test
  void composedAndDecomposedLettersAndEmojiAreTheSamePassphrase() throws Exception {
    try (Keyring keyring = keyring(typed("correct horse"))) {
      keyring.replacePassphrase(typed("\u00fcberm\u00fcde \ud83d\udc0e"));
    }

    assertThat(unlock("u\u0308bermu\u0308de \ud83d\udc0e")).isEqualTo(media);
    assertThatThrownBy(() -> unlock("correct horse")).isInstanceOf(Problem.WrongSecret.class);
    assertThat(Files.readAllBytes(layout.headerCopy()))
        .isEqualTo(Files.readAllBytes(layout.header()));
  }

  @Test
  void leftoversOfACrashedChangeAreRemoved() throws Exception {
    Path leftover = layout.root().resolve("vault.header.new");
    Files.write(leftover, new byte[5]);
    unlock("correct horse");
    assertThat(leftover).doesNotExist();
  }

  @Test
  void aCostBeyondTheHeapIsNotCalledAWrongPassphrase() {
    KeySlot slot = KeySlot.blank(KeySlot.Type.PASSPHRASE, 262_144, 1, 1, new SecureRandom());
    assertThatThrownBy(() -> new PassphraseSecret(typed("correct horse"), 256 << 20).slotKey(slot))
        .isInstanceOf(Problem.Usage.class);
    assertThat(KdfCost.forHeap(192 << 20).memoryKib()).isEqualTo(65_536);
    assertThat(KdfCost.forHeap(1L << 30).memoryKib()).isEqualTo(262_144);
  }

  @Test
  void onlyTheOwnerCanReadAnything() throws Exception {
    VaultLayout whole = VaultLayout.claim(directory.resolve("whole"));
    whole.fill();
    VaultKeys.create(whole.root(), typed("correct horse"), CHEAP).close();
    try (Stream<Path> all = Files.walk(whole.root())) {
      for (Path path : (Iterable<Path>) all::iterator) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void aVaultIsOpenOnlyOnce() throws Exception {
    VaultLock first = VaultLock.acquire(layout);
    assertThatThrownBy(() -> VaultLock.acquire(layout)).isInstanceOf(Problem.Busy.class);
    first.close();
    VaultLock.acquire(layout).close();
  }
}
