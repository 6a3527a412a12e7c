package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Kind;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people give: parts in a folder, folders, loose files, wrong things. */
class SourceTreesTest {

  @TempDir Path dir;

  @Test
  void aZipAFolderAndALooseFileAreOneTree() throws Exception {
    Path zip = Files.write(dir.resolve("part.bin"), zipOf("a/b.json", "in the zip"));
    Path folder = dir.resolve("unpacked");
    Files.createDirectories(folder.resolve("media"));
    Files.writeString(folder.resolve("media/x.jpg"), "in the folder");
    Path loose = Files.writeString(dir.resolve("message_1.json"), "loose");
    try (SourceTree tree = open(zip, folder, loose)) {
      assertThat(tree.containers())
          .extracting(SourceContainer::kind)
          .containsExactly(Kind.ZIP, Kind.FOLDER, Kind.FILE);
      assertThat(tree.containers()).extracting(SourceContainer::number).containsExactly(0, 1, 2);
      assertThat(tree.entries())
          .extracting(SourceEntry::path)
          .containsExactly("a/b.json", "media/x.jpg", "message_1.json");
      assertThat(texts(tree)).containsExactly("in the zip", "in the folder", "loose");
    }
  }

  @Test
  void partsThatLieInAFolderAreContainersOfTheirOwn() throws Exception {
    Files.write(dir.resolve("b.ZIP"), zipOf("two", "2"));
    Files.write(dir.resolve("a.zip"), zipOf("one", "1"));
    Files.writeString(dir.resolve("not.zip"), "only named so");
    Files.write(Files.createDirectory(dir.resolve("deeper")).resolve("c.zip"), zipOf("x", "3"));
    try (SourceTree tree = open(dir)) {
      assertThat(tree.containers())
          .extracting(SourceContainer::kind)
          .containsExactly(Kind.ZIP, Kind.ZIP, Kind.FOLDER);
      assertThat(tree.entries())
          .extracting(SourceEntry::path)
          .containsExactly("one", "two", "deeper/c.zip", "not.zip");
    }
  }

  @Test
  void linksInAFolderAreNamedButNotFollowed() throws Exception {
    Path secret = Files.writeString(dir.resolve("secret"), "x");
    Path folder = Files.createDirectory(dir.resolve("folder"));
    Files.writeString(folder.resolve("real"), "y");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    Files.createSymbolicLink(folder.resolve("up"), dir);
    try (SourceTree tree = open(folder)) {
      assertThat(tree.entries()).extracting(SourceEntry::path).containsExactly("real");
      assertThat(tree.containers().getFirst().refusals())
          .containsExactlyInAnyOrder(
              new Refusal("link", Reason.UNSUPPORTED), new Refusal("up", Reason.UNSUPPORTED));
    }
  }

  @Test
  void aFileThatChangesItsSizeIsDamaged() throws Exception {
    Path file = Files.writeString(dir.resolve("a.json"), "12345");
    try (SourceTree tree = open(file)) {
      Files.writeString(file, "123");
      assertThatThrownBy(() -> read(tree.entries().getFirst()))
          .isInstanceOf(DamagedEntryException.class);
      Files.writeString(file, "1234567");
      assertThatThrownBy(() -> read(tree.entries().getFirst()))
          .isInstanceOf(DamagedEntryException.class);
    }
  }

  @Test
  void aPathThatDoesNotExistIsMissing() {
    assertThatThrownBy(() -> open(dir.resolve("nothing"))).isInstanceOf(Problem.MissingInput.class);
  }

  @Test
  void anEmptyFolderAnEmptyZipAndAWrongZipAreBadInput() throws Exception {
    assertThatThrownBy(() -> open(dir)).isInstanceOf(Problem.BadInput.class);
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    new ZipOutputStream(empty).close();
    Path zip = Files.write(dir.resolve("empty.zip"), empty.toByteArray());
    assertThatThrownBy(() -> open(zip)).isInstanceOf(Problem.BadInput.class);
    Path page = Files.writeString(dir.resolve("instagram.zip"), "<html>Link expired</html>");
    assertThatThrownBy(() -> open(page)).isInstanceOf(Problem.BadInput.class);
    Files.writeString(page, "");
    assertThatThrownBy(() -> open(page)).isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void aLooseFileWhoseNameIsAlienIsStillReadable() throws Exception {
    Path odd = Files.writeString(dir.resolve("a\\b\u0007.json"), "odd");
    try (SourceTree tree = open(odd)) {
      assertThat(tree.entries().getFirst().path()).isEqualTo("file");
      assertThat(texts(tree)).containsExactly("odd");
    }
  }

  private static byte[] zipOf(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> texts(SourceTree tree) throws IOException {
    List<String> texts = new ArrayList<>();
    for (SourceEntry entry : tree.entries()) {
      texts.add(new String(read(entry), UTF_8));
    }
    return texts;
  }

  private static byte[] read(SourceEntry entry) throws IOException {
    try (InputStream content = entry.open()) {
      return content.readAllBytes();
    }
  }

  private static SourceTree open(Path... paths) throws Problem {
    return SourceTrees.open(List.of(paths), Limits.DEFAULT, Progress.silent());
  }
}
