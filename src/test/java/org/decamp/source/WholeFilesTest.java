package org.decamp.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

  @TempDir Path temp;

  private Path zip(String name, int bytes) throws Exception {
    Path file = temp.resolve(name);
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a/b.json"));
      zip.write(content);
    }
    return file;
  }

  private SourceTree tree(Path... paths) throws Problem {
    return SourceTrees.open(List.of(paths), Limits.DEFAULT, Progress.silent());
  }

  private static Optional<String> sha256(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return Optional.of(HexFormat.of().formatHex(hash));
  }

  @Test
  void everyFileHasItsHashAndAFolderHasNone() throws Exception {
    Path large = zip("large.zip", 3 << 20);
    Path small = zip("small.zip", 10);
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(folder.resolve("x.json"), "{}");
    Path loose = Files.writeString(temp.resolve("loose.json"), "{}");
    try (SourceTree tree = tree(large, folder, small, loose);
        WholeFiles files = WholeFiles.of(tree)) {
      assertThat(files.await(Progress.silent()))
          .containsExactly(
              new WholeFiles.WholeFile(0, sha256(large), false),
              new WholeFiles.WholeFile(2, sha256(small), false),
              new WholeFiles.WholeFile(3, sha256(loose), false));
      assertThat(files.bytes(tree.containers().get(0))).hasValue(Files.size(large));
      assertThat(files.bytes(tree.containers().get(1))).isEmpty();
      assertThat(files.left()).isZero();
    }
  }

  @Test
  void aFileThatGrowsOrGoesMeanwhileIsSaidToHaveChanged() throws Exception {
    Path growing = zip("growing.zip", 100);
    Path going = zip("going.zip", 200);
    try (SourceTree tree = tree(growing, going);
        WholeFiles files = WholeFiles.of(tree)) {
      Files.write(growing, new byte[] {1}, StandardOpenOption.APPEND);
      Files.delete(going);
      assertThat(files.await(Progress.silent()))
          .extracting(WholeFiles.WholeFile::changed)
          .containsExactly(true, true);
    }
  }

  @Test
  void whoeverWaitsCanCancel() throws Exception {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(Event event) {}

          @Override
          public void checkCancelled() throws Problem.Cancelled {
            throw new Problem.Cancelled();
          }
        };
    Path sparse = temp.resolve("sparse.zip");
    Files.copy(zip("small.zip", 10), sparse);
    try (SourceTree tree = tree(sparse)) {
      try (var channel = Files.newByteChannel(sparse, StandardOpenOption.WRITE)) {
        // A hole: nothing is written, and reading it takes a while.
        channel.position(1L << 36);
        channel.write(ByteBuffer.wrap(new byte[] {1}));
      }
      try (WholeFiles files = WholeFiles.of(tree)) {
        assertThatThrownBy(() -> files.await(cancelled)).isInstanceOf(Problem.Cancelled.class);
        assertThat(files.left()).isPositive();
      }
    }
  }
}
