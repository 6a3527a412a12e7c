package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody wrote is theirs alone, and can be had back. */
class LineGuardTest {

  /** Where readers see a new message ({@code whatsapp}, section 7.3). */
  private static final Pattern MESSAGE =
      Pattern.compile("^[\u200e\u200f]*\\[?\\d{1,4}[-/.]\\s?\\d{1,4}[-/.]\\s?\\d{1,4}");

  /** Where they see a file. */
  private static final Pattern FILE =
      Pattern.compile("^(?:\u200E|\u200F)*(?:<.+:(.+)>|([\\w-]+\\.\\w+)\\s[(<].+[)>])");

  private static final List<String> PIECES =
      List.of(
          "1", "23", "2024", "/", ".", "-", " ", "[", "]", "(", ")", "<", ">", ": ", "a", "\n",
          "\r", "\r\n", "\u2028", "\u0085", "\u200E", "\u200F", "\u2060", "\u202A", "\uFEFF",
          "\u00A0", "x.jpg", "ש", "٣", "\u000B", "😀");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noLineIsTakenForAnythingElseAndEachCanBeHadBack(long seed) {
    Random random = new Random(seed);
    int guarded = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      List<String> lines = LineGuard.lines(text.toString(), true);
      assertThat(FILE.matcher(lines.getFirst()).find()).isFalse();
      for (String line : lines) {
        assertThat(MESSAGE.matcher(line).find()).isFalse();
        assertThat(line).doesNotStartWith("\u200E").doesNotContainPattern("[\n\r\u0085\u2028]");
        guarded += line.startsWith("\u2060") ? 1 : 0;
      }
      assertThat(lines.stream().map(LineGuardTest::unguarded).collect(Collectors.joining("\n")))
          .isEqualTo(text.toString().replaceAll("\r\n|[\r\u000B\u0085\u2028]", "\n"));
    }
    assertThat(guarded).isPositive();
  }

  private static String unguarded(String line) {
    return line.startsWith("\u2060") ? line.substring(1) : line;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "3.5 stars", "12:30 at the pool", "a 1/2/23, 12:00", "<3", "no.dot"})
  void ordinaryLinesStayAsTheyAre(String line) {
    assertThat(LineGuard.lines(line, true)).containsExactly(line);
  }
}
