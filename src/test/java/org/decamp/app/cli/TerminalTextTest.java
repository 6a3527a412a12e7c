package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void escapeSequencesBecomeVisible() {
    assertThat(TerminalText.line("a\u001B]52;c;eA==\u0007b")).isEqualTo("a␛]52;c;eA==␇b");
    assertThat(TerminalText.line("\u009B2J\u007F")).isEqualTo("\uFFFD2J␡");
  }

  @Test
  void laterLinesAreIndentedAndOneLineStaysOne() {
    assertThat(TerminalText.lines("a\r\nb\nc", "  ")).isEqualTo("a\n  b\n  c");
    assertThat(TerminalText.line("a\nb\u2028c")).isEqualTo("a␊b\uFFFDc");
  }

  @Test
  void rightToLeftTextIsIsolatedAndOverridesAreGone() {
    assertThat(TerminalText.line("שלום")).isEqualTo("\u2068שלום\u2069");
    assertThat(TerminalText.line("exe\u202Egpj")).isEqualTo("exegpj");
    assertThat(TerminalText.line("👩‍👩‍👧 ok")).isEqualTo("👩‍👩‍👧 ok");
  }

  @Test
  void noTextWhateverLeavesAControlCharacter() {
    Random random = new Random(17);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0xD800)));
      }
      assertThat(TerminalText.line(text.toString()))
          .doesNotContainPattern("[\\x00-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u200E\\u200F]");
      assertThat(TerminalText.lines(text.toString(), "> "))
          .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]");
    }
  }
}
