package org.decamp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who else gets at a folder, told by what lies around it. */
class ExposuresTest {

  @TempDir Path home;

  private Exposure of(Path place) throws Problem {
    return Exposures.builtIn().of(place);
  }

  @ParameterizedTest
  @CsvSource({
    "Dropbox/vault, Dropbox",
    "Dropbox (Personal)/a/b/vault, Dropbox",
    "OneDrive - Some Firm/vault, OneDrive",
    "onedrive/vault, OneDrive",
    "Google Drive/My Drive/vault, Google Drive",
    "Library/CloudStorage/GoogleDrive-me@example.invalid/My Drive/vault, Google Drive",
    "Library/CloudStorage/Box-Box/vault, a cloud service",
    "Library/Mobile Documents/com~apple~CloudDocs/vault, iCloud",
    "iCloudDrive/vault, iCloud",
    "Nextcloud/vault, Nextcloud or ownCloud",
    "ownCloud/vault, Nextcloud or ownCloud"
  })
  void theNameOfAFolderAboveTells(String path, String service) throws Exception {
    assertThat(of(home.resolve(path)).syncedBy()).as("not there yet").contains(service);
    Files.createDirectories(home.resolve(path));
    assertThat(of(home.resolve(path)).syncedBy()).contains(service);
  }

  @ParameterizedTest
  @CsvSource({
    ".stfolder, true, Syncthing",
    ".sync_0a1b2c3d4e5f.db, false, Nextcloud or ownCloud",
    "._sync_0a1b2c3d4e5f.db, false, Nextcloud or ownCloud",
    ".dropbox, false, Dropbox",
    ".dropbox.cache, true, Dropbox",
    ".tmp.driveupload, true, Google Drive"
  })
  void whatAClientLeavesInItsFolderTells(String marker, boolean folder, String service)
      throws Exception {
    Path vault = Files.createDirectories(home.resolve("Things/deep/vault"));
    Path mark = home.resolve("Things").resolve(marker);
    if (folder) {
      Files.createDirectory(mark);
    } else {
      Files.createFile(mark);
    }

    assertThat(of(vault).syncedBy()).contains(service);
    assertThat(of(home.resolve("Other/vault")).syncedBy()).isEmpty();
  }

  @Test
  void theSettingsOfDropboxInAHomeFolderAreNoSyncedFolder() throws Exception {
    Files.createDirectory(home.resolve(".dropbox"));
    Files.createFile(home.resolve("Dropbox"));

    assertThat(of(home.resolve("vault")).syncedBy()).isEmpty();
    assertThat(of(home.resolve("Dropboxes are fine/vault")).syncedBy()).isEmpty();
  }

  @Test
  void aLinkIntoASyncedFolderIsFollowed() throws Exception {
    Path real = Files.createDirectories(home.resolve("Dropbox/mine"));
    Path link = Files.createSymbolicLink(home.resolve("harmless"), real);

    assertThat(of(link.resolve("vault")).syncedBy()).contains("Dropbox");
  }

  @Test
  void othersCanReadOnlyWhatEveryFolderAboveLetsThemReach() throws Exception {
    Path folder = Files.createDirectory(home.resolve("shared"));
    Path zip = Files.createFile(folder.resolve("export.zip"));
    permit(home, "rwx--x--x");
    permit(folder, "rwxr-xr-x");
    permit(zip, "rw-r--r--");
    boolean reachable = of(zip).othersCanRead();

    permit(zip, "rw-r-----");
    assertThat(of(zip).othersCanRead()).isFalse();
    permit(zip, "rw-r--r--");
    permit(folder, "rwxr-x---");
    assertThat(of(zip).othersCanRead()).isFalse();
    permit(folder, "rwxr-xr-x");
    permit(home, "rwx------");
    assertThat(of(zip).othersCanRead()).isFalse();
    assertThat(of(folder.resolve("absent")).othersCanRead()).isFalse();
    // The folder for temporary files of this computer may itself be closed to others.
    assertThat(reachable).isEqualTo(worldMayPass(home.resolveSibling("")));
  }

  private static boolean worldMayPass(Path folder) throws Exception {
    for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
      if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(at)).endsWith("x")
          && !PosixFilePermissions.toString(Files.getPosixFilePermissions(at)).endsWith("t")) {
        return false;
      }
    }
    return true;
  }

  private static void permit(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
