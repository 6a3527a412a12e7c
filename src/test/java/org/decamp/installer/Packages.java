package org.decamp.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the build has packed. */
final class Packages {

  static final Path FOLDER = Path.of(System.getProperty("decamp.dist", "target/dist"));

  private Packages() {}

  /** The only one whose name ends so. */
  static Path endingWith(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).toList();
      if (found.size() != 1) {
        throw new AssertionError("not one package " + suffix + " but " + found);
      }
      return found.getFirst();
    }
  }
}
