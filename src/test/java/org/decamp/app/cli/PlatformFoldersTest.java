package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformFoldersTest {

  private static final Path HOME = Path.of("/home/mara");

  @Test
  void eachPlatformHasItsPlace() {
    assertThat(PlatformFolders.of(Map.of(), "Linux", HOME).defaultVault())
        .isEqualTo(Path.of("/home/mara/.local/share/decamp/vault"));
    assertThat(PlatformFolders.of(Map.of("XDG_DATA_HOME", "/d"), "Linux", HOME).defaultVault())
        .isEqualTo(Path.of("/d/decamp/vault"));
    assertThat(PlatformFolders.of(Map.of("XDG_DATA_HOME", "d"), "Linux", HOME).defaultVault())
        .isEqualTo(Path.of("/home/mara/.local/share/decamp/vault"));
    assertThat(PlatformFolders.of(Map.of(), "Mac OS X", HOME).defaultVault())
        .isEqualTo(Path.of("/home/mara/Library/Application Support/decamp/vault"));
    assertThat(PlatformFolders.of(Map.of("LOCALAPPDATA", "/l"), "Windows 11", HOME).defaultVault())
        .isEqualTo(Path.of("/l/decamp/vault"));
  }
}
