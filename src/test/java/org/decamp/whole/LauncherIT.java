package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image that people start. */
class LauncherIT {

  @TempDir Path home;

  @Test
  void itCarriesItsOwnRuntimeAndAWarmCache() {
    Path image = Path.of(System.getProperty("decamp.image", "target/decamp"));

    assertThat(image.resolve("runtime/bin/java")).isExecutable();
    assertThat(image.resolve("decamp.aot")).isRegularFile();
  }

  @Test
  void withoutArgumentsItTellsANewcomerTheNextStep() throws Exception {
    DecampProcess.Result result = new DecampProcess(home).runBare();

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("JSON").contains("decamp import");
  }

  @Test
  void helpPrintsNothingOnTheErrorStream() throws Exception {
    DecampProcess.Result result = new DecampProcess(home).runBare("--help");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("import").contains("77");
    assertThat(Files.exists(home.resolve("data"))).isFalse();
  }
}
