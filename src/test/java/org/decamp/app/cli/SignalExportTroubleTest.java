package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.OSInfo;

/** A disk that takes no more, and two exports at once. */
class SignalExportTroubleTest {

  @TempDir Path home;
  private SignalScene scene;
  private Path overlay;

  @BeforeEach
  void theExamplesAndABackup() throws Exception {
    scene = SignalScene.at(home);
    scene.linkEverybodyButAlexAndTomas();
    overlay = Files.createDirectory(home.resolve("out")).resolve("overlay");
  }

  /**
   * A limit on the length of files stands for a full disk: the system refuses to write on, in a
   * media file, in the messages or in the vault, as the limit has it.
   */
  @Test
  void aDiskThatIsFullIsSaidAndLeavesNothingHalf() throws Exception {
    theDriverLiesOnTheDisk();
    Map<String, String> before = scene.fingerprint();
    List<String> said = new ArrayList<>();
    for (int blocks : new int[] {2, 40, 60}) {
      Process child =
          scene.exporting(overlay, "sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"");
      int exit = child.waitFor();
      String output = Files.readString(home.resolve("said"));
      assertThat(exit).as(output).isEqualTo(ExitCode.INPUT_OUTPUT.number());
      assertThat(output).as(blocks + "").containsOnlyOnce("hint: ").doesNotContain("\tat ");
      said.add(output);
      assertThat(inTheFolder()).isEmpty();
      assertThat(scene.fingerprint()).isEqualTo(before);
      scene.run(0, "vault", "check");
    }
    assertThat(String.join("", said))
        .contains("the export failed half-way", "the vault's database");
    scene.export(1, "-o", overlay.toString());
    scene.layOver(overlay);
    assertThat(scene.export(0, "--dry-run")).contains("already there");
  }

  /** Or the limit would stop the database's driver from unpacking its library, which is larger. */
  private void theDriverLiesOnTheDisk() throws IOException {
    String name = System.mapLibraryName("sqlitejdbc");
    try (InputStream library =
        Vault.class.getResourceAsStream(
            "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name)) {
      Files.copy(Objects.requireNonNull(library), home.resolve(name));
    }
  }

  @Test
  void aSecondExportOfTheSameVaultIsToldToWait() throws Exception {
    try (Passphrase passphrase = new Passphrase(Commands.PASSPHRASE.toCharArray());
        Vault _ = Vault.open(scene.commands.vault, passphrase)) {
      assertThat(scene.export(75, "-o", overlay.toString())).contains("hint: ");
    }
    assertThat(inTheFolder()).isEmpty();
    scene.export(1, "-o", overlay.toString());
  }

  private List<Path> inTheFolder() throws IOException {
    try (Stream<Path> all = Files.list(overlay.getParent())) {
      return all.toList();
    }
  }
}
