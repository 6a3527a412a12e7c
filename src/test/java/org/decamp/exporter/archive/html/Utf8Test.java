package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Our own encoding and checking of UTF-8 agree with the platform's. */
class Utf8Test {

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_124);

  @Test
  void whatIsWrittenIsWhatThePlatformWouldWrite() {
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        int bound = new int[] {0x80, 0x800, 0x10000, 0x110000}[random.nextInt(4)];
        text.appendCodePoint(random.nextInt(bound));
      }
      Utf8Output out = new Utf8Output();
      out.writeContent(text.toString());
      assertThat(out.toByteArray()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aLargeTextDoesNotEndAtTheFirstBuffer() {
    String text = "é".repeat(200_000);
    Utf8Output out = new Utf8Output();
    out.writeContent(text);
    Utf8Output other = new Utf8Output();
    other.writeContent("x");
    out.appendTo(other);
    assertThat(new String(other.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("x" + text);
  }

  @Test
  void whatIsRefusedIsWhatThePlatformWouldRefuse() throws Exception {
    int refused = 0;
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(5)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] =
            (byte) (random.nextInt(3) == 0 ? random.nextInt(128) : 128 + random.nextInt(128));
      }
      if (valid(bytes)) {
        assertThat(PageText.of(bytes)).hasSize(bytes.length);
      } else {
        refused++;
        assertThatThrownBy(() -> PageText.of(bytes)).isInstanceOf(CharacterCodingException.class);
      }
    }
    assertThat(refused).isBetween(1, 199_999);
  }

  private static boolean valid(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
