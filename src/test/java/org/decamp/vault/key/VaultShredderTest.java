package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A destroyed vault: keys first, then files, and nothing of anybody else's. */
class VaultShredderTest {

  @TempDir Path directory;

  private SmallVault vault(String name) throws Exception {
    SmallVault vault = new SmallVault(directory.resolve(name));
    Files.write(vault.layout.media().resolve("ab").resolve("ab".repeat(32)), new byte[100]);
    Files.write(vault.layout.parts().resolve("cd".repeat(12)), new byte[100]);
    Files.write(vault.layout.database(), new byte[100]);
    return vault;
  }

  @Test
  void nothingIsLeft() throws Exception {
    SmallVault vault = vault("vault");

    assertThat(VaultShredder.shred(vault.layout.root())).isTrue();

    assertThat(vault.layout.root()).doesNotExist();
    assertThat(VaultShredder.applies(vault.layout.root())).isFalse();
  }

  @Test
  void whatDoesNotBelongToAVaultStays() throws Exception {
    SmallVault vault = vault("vault");
    Path outside = Files.writeString(directory.resolve("outside"), "mine");
    Path note = Files.writeString(vault.layout.root().resolve("note.txt"), "mine");
    Path photo = Files.writeString(vault.layout.media().resolve("ab").resolve("a.jpg"), "mine");
    Files.createSymbolicLink(vault.layout.media().resolve("ab").resolve("ee".repeat(32)), outside);

    assertThat(VaultShredder.shred(vault.layout.root())).isFalse();

    assertThat(note).hasContent("mine");
    assertThat(photo).hasContent("mine");
    assertThat(outside).hasContent("mine");
    try (Stream<Path> left = Files.walk(vault.layout.root())) {
      assertThat(left.filter(Files::isRegularFile)).containsExactlyInAnyOrder(note, photo);
    }
  }

  @Test
  void aLinkToTheFolderIsFollowedAndALinkInPlaceOfTheHeaderIsNot() throws Exception {
    SmallVault vault = vault("vault");
    Path outside = Files.writeString(directory.resolve("outside"), "mine");
    Files.delete(vault.layout.headerCopy());
    Files.createSymbolicLink(vault.layout.headerCopy(), outside);
    Path link = Files.createSymbolicLink(directory.resolve("link"), vault.layout.root());

    assertThat(VaultShredder.shred(link)).isTrue();

    assertThat(outside).hasContent("mine");
    assertThat(vault.layout.root()).doesNotExist();
  }

  @Test
  void whicheverStepFailsTheFilesStayUntilNoCopyOfTheKeysIsLeft() throws Exception {
    for (int step = 0; ; step++) {
      SmallVault vault = vault("vault" + step);
      byte[] header = Files.readAllBytes(vault.layout.header());
      VaultShredder shredder =
          new VaultShredder(vault.layout, new FailingFiles(step), new SecureRandom());
      try {
        shredder.destroyKeys();
        assertThat(step).as("steps of two copies and the folder").isEqualTo(11);
        break;
      } catch (Problem.InputOutput e) {
        assertThat(e.hint()).contains("run the same command again");
      }
      assertThat(Files.size(vault.layout.database())).isEqualTo(100);
      if (step >= 6) {
        for (Path file : files(vault.layout.root())) {
          assertThat(Files.readAllBytes(file)).as("%s", file).isNotEqualTo(header);
        }
        assertThatThrownBy(() -> vault.unlock(SmallVault.FIRST)).isInstanceOf(Problem.class);
      }

      assertThat(VaultShredder.applies(vault.layout.root())).isTrue();
      VaultShredder.shred(vault.layout.root());
      assertThat(vault.layout.header()).doesNotExist();
      assertThat(vault.layout.database()).doesNotExist();
    }
  }

  @Test
  void theKeysAreWrittenOverWhereTheyLie() throws Exception {
    SmallVault vault = vault("vault");
    Path second = directory.resolve("second-name");
    Files.createLink(second, vault.layout.header());
    byte[] header = Files.readAllBytes(second);

    VaultShredder.shred(vault.layout.root());

    assertThat(Files.readAllBytes(second)).hasSameSizeAs(header).isNotEqualTo(header);
    assertThat(new String(Files.readAllBytes(second), StandardCharsets.ISO_8859_1))
        .doesNotContain("decamp-vault");
  }

  @Test
  void anOpenVaultIsNotTouched() throws Exception {
    SmallVault vault = vault("vault");
    try (VaultLock _ = VaultLock.acquire(vault.layout)) {
      assertThatThrownBy(() -> VaultShredder.shred(vault.layout.root()))
          .isInstanceOf(Problem.Busy.class);
    }
    assertThat(vault.unlock(SmallVault.FIRST)).isEqualTo(vault.media);
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
