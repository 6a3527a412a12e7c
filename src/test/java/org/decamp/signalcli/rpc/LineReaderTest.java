package org.decamp.signalcli.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void linesEndWithLineFeedOrBothAndTheLastMayHaveNoEnd() throws Exception {
    assertThat(lines("one\ntwo\r\n\nfour", 10)).containsExactly("one", "two", "", "four");
  }

  @Test
  void nothingIsNoLine() throws Exception {
    assertThat(lines("", 10)).isEmpty();
    assertThat(lines("\n", 10)).containsExactly("");
  }

  @Test
  void ofALongLineOnlyTheBeginningIsKeptAndTheNextIsWhole() throws Exception {
    assertThat(lines("0123456789\n01234567890\nnext\n", 10))
        .containsExactly("0123456789", "0123456789…", "next");
  }

  @Test
  void aLineMayComeInAnyPieces() throws Exception {
    Random random = new Random(7);
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String line = "x".repeat(random.nextInt(20_000));
      expected.add(line.length() > 15_000 ? line.substring(0, 15_000) + "…" : line);
      text.append(line).append('\n');
    }

    assertThat(lines(inPieces(text.toString(), random), 15_000)).isEqualTo(expected);
  }

  private static InputStream inPieces(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(5000)));
      }
    };
  }

  private static List<String> lines(String text, int longest) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
  }

  private static List<String> lines(InputStream in, int longest) throws IOException {
    LineReader reader = new LineReader(in, longest);
    List<String> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(new String(line.bytes(), StandardCharsets.UTF_8) + (line.whole() ? "" : "…"));
    }
    return lines;
  }
}
