package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.key.VaultLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A creation that ended half way is begun again or completed; nothing of value is taken for one.
 */
class InterruptedCreationTest {

  @TempDir Path temp;

  private static void assertUsable(Vault vault) throws Problem {
    assertThat(vault.check(Progress.silent()).clean()).isTrue();
    vault.ingest().close();
  }

  @Test
  void whatWasLeftBeforeTheHeaderStoodIsBegunAgain() throws Exception {
    VaultLayout layout = VaultLayout.claim(temp.resolve("vault"));
    try (Vault vault = CheapVault.create(layout.root())) {
      assertUsable(vault);
    }
    Files.delete(layout.header());
    Files.delete(layout.headerCopy());
    Files.write(layout.database(), new byte[0]);
    Files.delete(layout.media().resolve("7f"));
    Files.write(layout.root().resolve("vault.header.new"), new byte[7]);
    Files.write(layout.root().resolve("README.txt.new"), new byte[7]);

    assertThat(Vault.exists(layout.root())).isFalse();
    try (Vault vault = CheapVault.create(layout.root())) {
      assertUsable(vault);
    }
  }

  @Test
  void aHeaderWithoutTablesIsCompletedOnOpening() throws Exception {
    Path root = temp.resolve("vault");
    CheapVault.create(root).close();
    VaultLayout layout = new VaultLayout(root);
    Files.write(layout.database(), new byte[0]);
    Files.delete(layout.headerCopy());

    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      assertUsable(vault);
    }
  }

  @Test
  void aDatabaseThatLostItsHeadersIsNeverOverwritten() throws Exception {
    Path root = temp.resolve("vault");
    CheapVault.create(root).close();
    VaultLayout layout = new VaultLayout(root);
    byte[] database = Files.readAllBytes(layout.database());
    Files.delete(layout.header());
    Files.delete(layout.headerCopy());

    assertThatThrownBy(() -> CheapVault.create(root)).isInstanceOf(Problem.CannotWrite.class);
    assertThat(Arrays.equals(Files.readAllBytes(layout.database()), database)).isTrue();
  }

  @Test
  void anEmptiedDatabaseBesideContentsIsDamageNotANewVault() throws Exception {
    Path root = temp.resolve("vault");
    CheapVault.create(root).close();
    VaultLayout layout = new VaultLayout(root);
    Files.write(layout.media().resolve("ab").resolve("ab".repeat(32)), new byte[100]);
    Files.write(layout.database(), new byte[0]);

    assertThatThrownBy(() -> Vault.open(root, CheapVault.passphrase()))
        .isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Path photos = Files.createDirectories(temp.resolve("mine/media"));
    Files.writeString(photos.resolve("beach.jpg"), "sand", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> CheapVault.create(temp.resolve("mine")))
        .isInstanceOf(Problem.CannotWrite.class);
    assertThat(temp.resolve("mine/lock")).doesNotExist();
  }

  @Test
  void aVaultThatSomebodyIsCreatingIsBusyNotAbsent() throws Exception {
    VaultLayout layout = VaultLayout.claim(temp.resolve("vault"));
    VaultLock lock = VaultLock.acquire(layout);

    assertThat(Vault.exists(layout.root())).isTrue();
    assertThatThrownBy(() -> Vault.open(layout.root(), CheapVault.passphrase()))
        .isInstanceOf(Problem.Busy.class);
    lock.close();
    assertThat(Vault.exists(layout.root())).isFalse();
  }

  @Test
  void aDatabaseInClearTextIsRefused() throws Exception {
    Path root = temp.resolve("vault");
    CheapVault.create(root).close();
    byte[] clear = new byte[8192];
    byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, clear, 0, magic.length);
    Files.write(root.resolve("vault.db"), clear);

    assertThatThrownBy(() -> Vault.open(root, CheapVault.passphrase()))
        .isInstanceOf(Problem.ToolMissing.class);
    assertThat(Files.readAllBytes(root.resolve("vault.db"))).isEqualTo(clear);
  }
}
