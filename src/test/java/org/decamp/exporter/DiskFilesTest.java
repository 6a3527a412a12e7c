package org.decamp.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {

  @TempDir private Path home;

  private Path root() throws IOException {
    return Files.createDirectories(home.resolve("archive"));
  }

  private void file(String path, String text) throws IOException {
    Path file = root().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> names(ArchiveFiles files) throws IOException {
    List<String> names = new ArrayList<>();
    ArchiveNames walk = files.names();
    for (Optional<String> n = walk.next(); n.isPresent(); n = walk.next()) {
      names.add(n.get());
    }
    return names;
  }

  @Test
  void allNamesComeInTheOrderOfTheirPathsWhateverFoldersTheyAreIn() throws Exception {
    for (String path : List.of("a/b/c", "a-b", "a.txt", "a/b.txt", "a0", "a/b-c/d", "Z", "a/b0")) {
      file(path, "x");
    }
    Files.createDirectories(root().resolve("empty/inside"));
    List<String> names = names(new DiskFiles(root()));
    assertThat(names).hasSize(8).isSorted();
  }

  @Test
  void aFolderListsWhatLiesDirectlyInIt() throws Exception {
    file("a/b/c", "x");
    file("a/d", "x");
    DiskFiles files = new DiskFiles(root());
    assertThat(files.list("")).containsExactly("a/");
    assertThat(files.list("a/")).containsExactly("a/b/", "a/d");
    assertThat(files.list("nowhere/")).isEmpty();
    assertThat(names(new DiskFiles(home.resolve("nothing")))).isEmpty();
  }

  @Test
  void aFileIsReadAndMeasured() throws Exception {
    file("a/b", "content");
    DiskFiles files = new DiskFiles(root());
    assertThat(files.size("a/b")).hasValue(7);
    try (InputStream in = files.open("a/b")) {
      assertThat(in).hasContent("content");
    }
  }

  @Test
  void nothingOutsideIsReachedAndNoFolderOrLinkIsAFile() throws Exception {
    file("a/b", "x");
    Files.writeString(home.resolve("secret"), "secret");
    Files.createSymbolicLink(root().resolve("link"), home.resolve("secret"));
    DiskFiles files = new DiskFiles(root());
    for (String path :
        List.of(
            "../secret",
            "a/../../secret",
            "a/../a/b",
            "./a/b",
            "a//b",
            "a/",
            "a",
            "",
            ".",
            "link",
            "/etc/passwd",
            home.resolve("secret").toString(),
            "a\\b")) {
      assertThat(files.has(path)).as(path).isFalse();
      assertThatThrownBy(() -> files.open(path)).as(path).isInstanceOf(NoSuchFileException.class);
    }
    assertThat(names(files)).containsExactly("a/b", "link");
    Files.createDirectory(home.resolve("elsewhere"));
    Files.writeString(home.resolve("elsewhere/file"), "secret");
    Files.createSymbolicLink(root().resolve("a/folder"), home.resolve("elsewhere"));
    assertThat(files.has("a/folder/file")).isFalse();
    assertThat(files.list("a/folder/")).isEmpty();
    assertThat(files.list("../")).isEmpty();
    assertThat(names(files)).containsExactly("a/b", "a/folder", "link");
  }

  @Test
  void aLinkIsFollowedFromWhereItStands() {
    assertThat(ArchivePath.resolve("a/b/c", "../d")).contains("a/d");
    assertThat(ArchivePath.resolve("a/b/c", "d/./e")).contains("a/b/d/e");
    assertThat(ArchivePath.resolve("c", "d")).contains("d");
    assertThat(ArchivePath.resolve("a/c", "../../d")).isEmpty();
    assertThat(ArchivePath.resolve("a/c", "..")).isEmpty();
    assertThat(ArchivePath.resolve("a/c", "/d")).isEmpty();
    assertThat(ArchivePath.resolve("a/c", "d/")).isEmpty();
  }
}
