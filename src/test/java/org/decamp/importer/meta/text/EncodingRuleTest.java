package org.decamp.importer.meta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.decamp.importer.meta.text.TextDecoder.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of {@code instagram-export}, section 3.3, with its test vectors. */
class EncodingRuleTest {

  private static String escaped(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static FileEncoding scan(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    EncodingScan whole = new EncodingScan();
    whole.update(bytes, 0, bytes.length);
    EncodingScan single = new EncodingScan();
    for (int i = 0; i < bytes.length; i++) {
      single.update(bytes, i, 1);
    }
    assertThat(single.encoding()).isEqualTo(whole.encoding());
    return whole.encoding();
  }

  @ParameterizedTest
  @ValueSource(strings = {"café", "\u2764", "\ud83d\udc4d", "Ã©"})
  void theVectorsOfTheSheetComeBack(String text) {
    assertThat(new TextDecoder(Mode.BYTE_ESCAPED).decode(escaped(text))).isEqualTo(text);
  }

  @Test
  void aCutCharacterIsReplacedAndCounted() {
    TextDecoder decoder = new TextDecoder(Mode.BYTE_ESCAPED);
    assertThat(decoder.decode("cut \u00f0\u009f\u008e")).isEqualTo("cut \ufffd");
    assertThat(decoder.decode("\u00ed\u00a0\u00bd\u00ed\u00b8\u0080")).matches("\ufffd+");
    assertThat(decoder.cut()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"a\":\"caf\\u00c3\\u00a9 plain text\"}', BYTE_ESCAPED",
    "'{\"a\":\"\\ud83d\\ude00 and \\u4F60\"}', CLEAN",
    "'{\"a\":\"\\\\u1234 is no escape, nor \\\\\\\\u4567\"}', BYTE_ESCAPED",
    "'{\"a\":\"café\"}', MIXED",
    "'{\"a\":\"\\u00e9 \\u4f60\"}', MIXED"
  })
  void theScanTellsTheEncoding(String json, FileEncoding expected) {
    assertThat(scan(json)).isEqualTo(expected);
  }

  @Test
  void aByteOrderMarkSaysNothing() {
    assertThat(scan("\ufeff{}")).isEqualTo(FileEncoding.BYTE_ESCAPED);
    assertThat(scan("\ufeff{\"a\":\"é\"}")).isEqualTo(FileEncoding.MIXED);
  }

  @Test
  void everyScalarValueIsRestored() {
    TextDecoder decoder = new TextDecoder(Mode.BYTE_ESCAPED);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String text = Character.toString(c);
        if (!decoder.decode(escaped(text)).equals(text)) {
          throw new AssertionError("U+" + Integer.toHexString(c));
        }
      }
    }
  }

  @Test
  void correctStringsStayAsTheyAre() {
    Random random = new Random(33);
    TextDecoder decoder = new TextDecoder(Mode.BYTE_ESCAPED);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder().appendCodePoint(0x100 + random.nextInt(0xD000));
      for (int n = random.nextInt(12); n > 0; n--) {
        text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x100) : 0x1F300 + n);
      }
      if (!decoder.decode(text.toString()).contentEquals(text)) {
        throw new AssertionError("changed");
      }
    }
  }

  @Test
  void loneSurrogatesAreReplaced() {
    assertThat(new TextDecoder(Mode.CLEAN).decode("a\ud800b\udc00")).isEqualTo("a\ufffdb\ufffd");
  }

  @Test
  void theVoteNeedsProof() {
    EncodingVote proven = new EncodingVote();
    proven.count(escaped("\u2764"));
    proven.count(escaped("café"));
    assertThat(proven.mode()).isEqualTo(Mode.BYTE_ESCAPED);
    EncodingVote wide = new EncodingVote();
    wide.count(escaped("\u2764"));
    wide.count("\u4f60");
    assertThat(wide.mode()).isEqualTo(Mode.PER_STRING);
    TextDecoder decoder = new TextDecoder(Mode.PER_STRING);
    assertThat(decoder.decode("CAFÉ»")).isEqualTo("CAFÉ»");
    assertThat(decoder.decode(escaped("\u2764"))).isEqualTo("\u2764");
  }
}
