package org.decamp.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java is told by each of the ways to start Decamp. */
class LauncherOptionsTest {

  private static final Pattern OPTION =
      Pattern.compile(
          "(?<= |\")(-X(?:X:|ms|mx|mn|ss|log)[^\\s\"]+|--enable-native-access=\\S+?(?=[\\s\"]))");

  @ParameterizedTest
  @ValueSource(strings = {"src/dist/decamp.cmd", "src/installer/jpackage/common.args"})
  void theyAreTheSameEverywhere(String file) throws IOException {
    assertThat(options(file)).isEqualTo(options("src/dist/decamp.sh"));
  }

  @Test
  void theyKeepWhatWasInMemoryOffTheDisk() throws IOException {
    assertThat(options("src/dist/decamp.sh"))
        .contains("-XX:-CreateCoredumpOnCrash", "-XX:-HeapDumpOnOutOfMemoryError")
        .hasSizeGreaterThan(10);
  }

  /** All but those that name a file or depend on the command. */
  private static Set<String> options(String file) throws IOException {
    return new TreeSet<>(
        OPTION
            .matcher(Files.readString(Path.of(file)))
            .results()
            .map(MatchResult::group)
            .filter(option -> !option.matches("-XX:(ErrorFile|AOTCache|TieredStopAtLevel)=.*"))
            .toList());
  }
}
