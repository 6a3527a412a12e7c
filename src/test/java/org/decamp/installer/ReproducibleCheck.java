package org.decamp.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Whether somebody else's build of the same sources gives the same files. */
class ReproducibleCheck {

  @TempDir Path elsewhere;

  @Test
  @EnabledIfEnvironmentVariable(
      named = "CI",
      matches = "true",
      disabledReason = "compiles everything again; CI=true does it")
  void aBuildInAnotherFolderGivesTheSameJarsByteForByte() throws Exception {
    for (String part : List.of("pom.xml", "src/main", "src/dist", "mappings")) {
      copy(Path.of(part), elsewhere.resolve(part));
    }
    List<String> build = new ArrayList<>(List.of("mvn", "-o", "-q", "-B"));
    String more = System.getenv("MAVEN_ARGS");
    if (more != null && !more.isBlank()) {
      build.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    build.addAll(List.of("-Dmaven.test.skip=true", "-P!runtime", "package"));
    Shell.run(elsewhere, build);

    Path ours = Path.of(System.getProperty("decamp.image", "target/decamp")).resolve("lib");
    List<Path> jars;
    try (Stream<Path> built = Files.list(elsewhere.resolve("target/decamp/lib"))) {
      jars = built.filter(jar -> jar.getFileName().toString().startsWith("decamp-")).toList();
    }
    assertThat(jars).hasSize(2);
    for (Path jar : jars) {
      assertThat(jar).hasSameBinaryContentAs(ours.resolve(jar.getFileName()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        }
      }
    }
  }
}
