package org.decamp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * A folder that an export wrote.
 *
 * @param root the folder
 */
public record WrittenFolder(Path root) {

  /** The paths of all files in it. */
  public List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Throws unless another folder has the same files with the same bytes. */
  public void requireSameBytes(WrittenFolder other) throws IOException {
    assertThat(other.files()).isEqualTo(files()).isNotEmpty();
    for (String file : files()) {
      assertThat(other.root().resolve(file)).hasSameBinaryContentAs(root.resolve(file));
    }
  }

  /** Throws unless one changed byte in any of the files is found when they are read back. */
  public void requireEveryChangeIsFound(Exporter exporter) throws IOException, Problem {
    ReadBack whole = exporter.readBack(root, Progress.silent());
    for (String file : files()) {
      Path path = root.resolve(file);
      byte[] original = Files.readAllBytes(path);
      byte[] changed = original.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(path, changed);
      assertThatThrownBy(() -> exporter.readBack(root, Progress.silent()))
          .as(file)
          .isInstanceOf(Problem.BadInput.class);
      Files.write(path, original);
    }
    assertThat(exporter.readBack(root, Progress.silent())).isEqualTo(whole);
  }
}
