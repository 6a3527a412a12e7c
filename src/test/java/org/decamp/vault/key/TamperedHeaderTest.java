package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.job.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody can do who may write the vault's folder but knows no secret: change the header and
 * make its checksum fit again. The answer is a {@link Problem}, never wrong keys and never a bug.
 */
class TamperedHeaderTest {

  @TempDir Path directory;
  private SmallVault vault;
  private byte[] header;
  private HeaderText text;

  @BeforeEach
  void setUp() throws Exception {
    vault = new SmallVault(directory.resolve("vault"));
    header = Files.readAllBytes(vault.layout.header());
    text = HeaderText.intact(header).orElseThrow();
  }

  private void both(byte[] file) throws IOException {
    Files.write(vault.layout.header(), file);
    Files.write(vault.layout.headerCopy(), file);
  }

  @Test
  void noByteCanBeChangedWithAChecksumThatFits() throws Exception {
    for (int at = 0; at < text.line().length; at++) {
      for (int mask : new int[] {1, 2, 0x10, 0x80}) {
        byte[] line = text.line().clone();
        line[at] ^= (byte) mask;
        both(new HeaderText(line, text.mac()).file());

        assertThatThrownBy(() -> vault.unlock(SmallVault.FIRST))
            .as("byte %d xor %d", at, mask)
            .isInstanceOfAny(
                Problem.BadInput.class, Problem.WrongSecret.class, Problem.Usage.class);
      }
    }
  }

  @Test
  void aTamperedHeaderIsHealedFromAGoodCopy() throws Exception {
    for (int at = 0; at < text.line().length; at += 3) {
      byte[] line = text.line().clone();
      line[at] ^= 1;
      Files.write(vault.layout.header(), new HeaderText(line, text.mac()).file());

      assertThat(vault.unlock(SmallVault.FIRST)).as("byte %d", at).isEqualTo(vault.media);
      assertThat(Files.readAllBytes(vault.layout.header())).isEqualTo(header);
    }
  }

  @Test
  void aSlotThatWasAddedOrReorderedIsToldFromAWrongPassphrase() throws Exception {
    String line = new String(text.line(), StandardCharsets.UTF_8);
    both(
        new HeaderText(
                line.replace("]}", ",{\"type\":\"theirs\"}]}").getBytes(StandardCharsets.UTF_8),
                text.mac())
            .file());

    assertThatThrownBy(() -> vault.unlock(SmallVault.FIRST))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("changed by somebody who does not know it");
    assertThatThrownBy(() -> vault.unlock("a wrong one")).isInstanceOf(Problem.WrongSecret.class);
  }

  @Test
  void aSlotOfAnotherVaultDoesNotOpenThisOne() throws Exception {
    SmallVault other = new SmallVault(directory.resolve("other"));
    String theirs = slots(Files.readString(other.layout.header()));
    String mine = Files.readString(vault.layout.header());
    String mixed = mine.split("\n", 2)[0].replace(slots(mine), theirs);
    both(new HeaderText(mixed.getBytes(StandardCharsets.UTF_8), text.mac()).file());

    // The slot is bound to the vault's id, so that it is found out although the passphrase fits.
    assertThatThrownBy(() -> vault.unlock(SmallVault.FIRST)).isInstanceOf(Problem.BadInput.class);
  }

  private static String slots(String header) {
    return header.substring(header.indexOf("\"slots\""), header.indexOf("]}"));
  }

  @Test
  void aCheaperGuessCannotBeForcedUponTheVault() throws Exception {
    try (Keyring keyring =
        Keyring.open(
            vault.layout.root(),
            SmallVault.typed(SmallVault.FIRST),
            VaultFiles.onDisk(),
            new KdfCost(16384, 2, 1))) {
      keyring.replacePassphrase(SmallVault.typed(SmallVault.FIRST));
    }
    String line = Files.readString(vault.layout.header()).split("\n", 2)[0];
    String cheaper = line.replace("\"m\":16384,\"t\":2", "\"m\":8192,\"t\":1");
    assertThat(cheaper).isNotEqualTo(line);
    both(new HeaderText(cheaper.getBytes(StandardCharsets.UTF_8), text.mac()).file());

    assertThatThrownBy(() -> vault.unlock(SmallVault.FIRST))
        .isInstanceOf(Problem.WrongSecret.class);
  }
}
