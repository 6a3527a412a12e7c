package org.decamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model claims nothing without a test, or says that it does not protect. */
class ThreatModelTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");

  @Test
  void everyLineNamesATestThatExistsOrSaysThatItIsOutside() throws Exception {
    Set<String> tests;
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      tests =
          sources
              .map(p -> String.valueOf(p.getFileName()).replace(".java", ""))
              .collect(Collectors.toSet());
    }

    List<String> lines =
        Files.readAllLines(Path.of("docs/threat-model.md")).stream()
            .filter(
                l -> l.startsWith("| ") && !l.startsWith("| ---") && !l.startsWith("| Situation"))
            .toList();

    assertThat(lines).hasSizeGreaterThan(20);
    for (String line : lines) {
      String proof = line.substring(0, line.length() - 1).replaceFirst(".*\\|", "").strip();
      List<String> named =
          NAMED.matcher(proof).results().map((MatchResult r) -> r.group(1)).toList();
      assertThat(named.isEmpty()).as(line).isEqualTo(proof.startsWith("outside"));
      assertThat(tests).as(line).containsAll(named);
    }
  }
}
