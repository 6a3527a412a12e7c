package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.decamp.job.Problem;
import org.decamp.vault.RecoveryKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing what opens a vault, and what then opens it. */
class KeyringTest {

  @TempDir Path directory;
  private SmallVault vault;

  @BeforeEach
  void setUp() throws Problem {
    vault = new SmallVault(directory.resolve("vault"));
  }

  private Keyring opened() throws Problem {
    return vault.keyring(SmallVault.typed(SmallVault.FIRST));
  }

  @Test
  void aChangedPassphraseOpensAndTheOldOneDoesNot() throws Exception {
    try (Keyring keyring = opened()) {
      keyring.replacePassphrase(SmallVault.typed("another horse"));
    }

    assertThat(vault.unlock("another horse")).isEqualTo(vault.media);
    assertThat(vault.opensWith(SmallVault.FIRST)).isFalse();
    assertThat(Files.readAllBytes(vault.layout.headerCopy()))
        .isEqualTo(Files.readAllBytes(vault.layout.header()));
  }

  @Test
  void aChangeMakesEverythingOfTheSlotAnew() throws Exception {
    String before = Files.readString(vault.layout.header());
    try (Keyring keyring = opened()) {
      keyring.replacePassphrase(SmallVault.typed(SmallVault.FIRST));
    }

    for (String field : new String[] {"\"salt\":\"", "\"check\":\"", "\"nonce\":\"", "\"ct\":\""}) {
      String value = before.split(field, 2)[1].split("\"", 2)[0];
      assertThat(Files.readString(vault.layout.header())).doesNotContain(value);
    }
  }

  @Test
  void severalPassphrasesOpenAndEachIsChangedAndRemovedAlone() throws Exception {
    try (Keyring keyring = opened()) {
      keyring.addPassphrase(SmallVault.typed("second person"));
      assertThat(keyring.slots()).hasSize(2);
    }
    try (Keyring keyring = vault.keyring(SmallVault.typed("second person"))) {
      keyring.replacePassphrase(SmallVault.typed("second person anew"));
    }
    assertThat(vault.unlock(SmallVault.FIRST)).isEqualTo(vault.media);
    assertThat(vault.unlock("second person anew")).isEqualTo(vault.media);
    assertThat(vault.opensWith("second person")).isFalse();

    try (Keyring keyring = opened()) {
      keyring.removePassphrase();
    }
    assertThat(vault.opensWith(SmallVault.FIRST)).isFalse();
    try (Keyring keyring = vault.keyring(SmallVault.typed("second person anew"))) {
      assertThatThrownBy(keyring::removePassphrase)
          .isInstanceOf(Problem.Usage.class)
          .hasMessageContaining("only passphrase");
    }
    assertThat(vault.unlock("second person anew")).isEqualTo(vault.media);
  }

  @Test
  void thereIsALimitToPassphrases() throws Exception {
    try (Keyring keyring = opened()) {
      for (int i = 1; i < 8; i++) {
        keyring.addPassphrase(SmallVault.typed("passphrase number " + i));
      }
      assertThatThrownBy(() -> keyring.addPassphrase(SmallVault.typed("one too many")))
          .isInstanceOf(Problem.Usage.class);
    }
    assertThat(vault.unlock(SmallVault.FIRST)).isEqualTo(vault.media);
  }

  @Test
  void shortPassphrasesAreRefused() throws Exception {
    try (Keyring keyring = opened()) {
      assertThatThrownBy(() -> keyring.replacePassphrase(SmallVault.typed("seven77")))
          .isInstanceOf(Problem.Usage.class);
      assertThatThrownBy(() -> keyring.addPassphrase(SmallVault.typed("seven77")))
          .isInstanceOf(Problem.Usage.class);
    }
    assertThat(vault.unlock(SmallVault.FIRST)).isEqualTo(vault.media);
  }

  @Test
  void aRecoveryKeyOpensUntilItIsReplacedOrRemoved() throws Exception {
    RecoveryKey first;
    RecoveryKey second;
    try (Keyring keyring = opened()) {
      first = keyring.renewRecoveryKey();
      assertThat(vault.unlock(RecoveryKey.parse(first.text()))).isEqualTo(vault.media);
      second = keyring.renewRecoveryKey();
    }
    assertThatThrownBy(() -> vault.unlock(first))
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessageContaining("does not belong to this vault");
    assertThat(vault.unlock(second)).isEqualTo(vault.media);

    try (Keyring keyring = vault.keyring(second)) {
      keyring.removeRecoveryKey();
      assertThatThrownBy(keyring::removeRecoveryKey).isInstanceOf(Problem.Usage.class);
    }
    assertThatThrownBy(() -> vault.unlock(second))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageContaining("no recovery key");
  }

  @Test
  void withTheRecoveryKeyAForgottenPassphraseIsReplaced() throws Exception {
    RecoveryKey key;
    try (Keyring keyring = opened()) {
      key = keyring.renewRecoveryKey();
      keyring.addPassphrase(SmallVault.typed("forgotten, too"));
    }
    try (Keyring keyring = vault.keyring(key)) {
      assertThatThrownBy(keyring::removePassphrase).isInstanceOf(Problem.Usage.class);
      keyring.replacePassphrase(SmallVault.typed("remembered now"));
    }

    assertThat(vault.unlock("remembered now")).isEqualTo(vault.media);
    assertThat(vault.opensWith(SmallVault.FIRST)).isFalse();
    assertThat(vault.opensWith("forgotten, too")).isFalse();
    assertThat(vault.unlock(key)).isEqualTo(vault.media);
  }

  @Test
  void aRecoveryKeyIsReadHoweverItIsTyped() throws Exception {
    try (RecoveryKey key = new RecoveryKey(new byte[20])) {
      String text = new String(key.text());
      String careless =
          text.toLowerCase(Locale.ROOT)
              .replace('0', 'o')
              .replace('1', 'l')
              .replace('v', 'u')
              .replace("-", " \u2013\u00a0");
      assertThat(RecoveryKey.parse(careless.toCharArray()).bytes()).isEqualTo(key.bytes());
      assertThat(RecoveryKey.parse(text.replace("-", "").toCharArray()).bytes())
          .isEqualTo(key.bytes());
    }
  }

  @Test
  void everySlipOfThePenInARecoveryKeyIsNoticed() {
    String text;
    try (RecoveryKey key =
        new RecoveryKey(
            SmallVault.FIRST.repeat(2).substring(0, 20).getBytes(StandardCharsets.US_ASCII))) {
      text = new String(key.text());
    }
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '-') {
        continue;
      }
      char[] slip = text.toCharArray();
      slip[at] = alphabet.charAt((alphabet.indexOf(slip[at]) + 1 + at % 30) % 32);
      assertMistyped(new String(slip));
      assertMistyped(text.substring(0, at) + text.substring(at + 1));
      if (at + 1 < text.length() && text.charAt(at) != text.charAt(at + 1)) {
        char[] swapped = text.toCharArray();
        swapped[at] = text.charAt(at + 1);
        swapped[at + 1] = text.charAt(at);
        if (text.charAt(at + 1) != '-') {
          assertMistyped(new String(swapped));
        }
      }
    }
    assertMistyped("");
    assertMistyped(text + "0");
    assertMistyped(text.replace(text.charAt(0), '\u00e4'));
  }

  private static void assertMistyped(String text) {
    assertThatThrownBy(() -> RecoveryKey.parse(text.toCharArray()))
        .as(text)
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessageContaining("mistyped");
  }

  @Test
  void aKeyringHoldsTheLock() throws Exception {
    try (Keyring _ = opened()) {
      assertThatThrownBy(this::opened).isInstanceOf(Problem.Busy.class);
    }
    opened().close();
  }

  @Test
  void aSlotOfALaterVersionIsKeptAndSaid() throws Exception {
    byte[] line = HeaderText.intact(Files.readAllBytes(vault.layout.header())).orElseThrow().line();
    String foreign = "{\"id\":\"00000000\",\"type\":\"hardware\",\"kdf\":\"token\",\"x\":[1]}";
    rewrite(new String(line, StandardCharsets.UTF_8).replace("]}", "," + foreign + "]}"));

    try (Keyring keyring = opened()) {
      assertThat(keyring.slots())
          .extracting(SlotSummary::kind)
          .containsExactly(SlotSummary.Kind.PASSPHRASE, SlotSummary.Kind.UNKNOWN);
      keyring.replacePassphrase(SmallVault.typed("another horse"));
    }
    assertThat(Files.readString(vault.layout.header())).contains(foreign);
  }

  /** Signs as only somebody can who has the master key. */
  private void rewrite(String line) throws Problem, IOException {
    VaultDoor door = new VaultDoor(vault.layout, VaultFiles.onDisk(), new SecureRandom());
    byte[] file;
    try (UnlockedHeader unlocked = door.open(SlotSecret.of(SmallVault.typed(SmallVault.FIRST)))) {
      file =
          HeaderText.signed(
                  line.getBytes(StandardCharsets.UTF_8), unlocked.master().derive("header"))
              .file();
    }
    Files.write(vault.layout.header(), file);
    Files.write(vault.layout.headerCopy(), file);
  }

  @Test
  void theOutlineNeedsNoSecretAndHoldsNone() throws Exception {
    try (Keyring keyring = opened()) {
      keyring.renewRecoveryKey().close();
    }
    Files.write(vault.layout.media().resolve("ab").resolve("ab".repeat(32)), new byte[100]);

    VaultOutline outline = VaultOutline.of(vault.layout.root());

    assertThat(outline.format()).isEqualTo(1);
    assertThat(outline.mediaFiles()).isEqualTo(1);
    assertThat(outline.mediaBytes()).isEqualTo(100);
    assertThat(outline.slots())
        .extracting(SlotSummary::kind, SlotSummary::memoryKib)
        .containsExactly(
            Tuple.tuple(SlotSummary.Kind.RECOVERY_KEY, 0),
            Tuple.tuple(SlotSummary.Kind.PASSPHRASE, 8192));
  }
}
