package org.decamp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured as unencrypted is just that, and what is measured as encrypted is not. */
class PlainClassesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEncryptionIsOutOfThePlainOnesOnly(boolean plain) throws Exception {
    String how = plain ? "plain" : "sealed";
    Path vault = folder.resolve("vault");

    assertThat(run(how, vault, "fill", "200", "1")).isZero();
    assertThat(run(how, vault, "check")).isZero();

    String database = Files.readString(vault.resolve("vault.db"), StandardCharsets.ISO_8859_1);
    assertThat(database.startsWith("SQLite format 3")).isEqualTo(plain);
    assertThat(database.contains("CREATE TABLE conversation")).isEqualTo(plain);
    assertThat(holds(vault.resolve("media"), VaultFigures.PATTERN)).isEqualTo(plain);
  }

  private static boolean holds(Path directory, String text) throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private int run(String how, Path vault, String... arguments) throws Exception {
    Stream<String> command =
        Stream.of(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PlainClasses.class.getName(),
                    how,
                    VaultFigures.class.getName(),
                    vault.toString()),
                List.of(arguments))
            .flatMap(List::stream);
    return new ProcessBuilder(command.toList())
        .redirectOutput(folder.resolve("said").toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }
}
