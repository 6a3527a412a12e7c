package org.decamp.exporter.whatsapp.crypt15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootKeyTest {

  private static final String PAYLOAD_KEY =
      "4e54c0777a7214dfdf0af5b6e153acfa2fbdac603fea6fd1630b824e5c29eef5";

  private static String payloadKey(RootKey key) {
    return HexFormat.of().formatHex(key.payloadKey().getEncoded());
  }

  @ParameterizedTest
  @CsvSource({
    "backup encryption,4e54c0777a7214dfdf0af5b6e153acfa2fbdac603fea6fd1630b824e5c29eef5",
    "metadata encryption,e8fd41d99d77b297095ffc88fbb7b0d1a95bcaa8adf9f5e6da8b7b4589cd81ba",
    "metadata authentication,e211b69af22fd31729e35e3bf17be7168a18dfcc78ad9f2bfa692e0fa847f8aa"
  })
  void keysAreDerivedAsThePublishedVectorsHaveIt(String label, String expected) throws Exception {
    try (RootKey root = RootKey.parse(Sample.VECTOR_KEY)) {
      assertThat(HexFormat.of().formatHex(root.derive(label).getEncoded())).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\uFEFF%s\r\n", "  %s\n\n"})
  void theDigitsAreReadHoweverTheyAreTyped(String form) throws Exception {
    String digits = Sample.VECTOR_KEY;
    for (String typed :
        new String[] {
          digits,
          digits.toUpperCase(Locale.ROOT),
          digits.replaceAll("(.{4})", "$1 "),
          digits.replaceAll("(.{16})", "$1\n"),
          digits.replaceAll("(.{2})", "$1:"),
          digits.replaceAll("(.{4})", "$1\u2013"),
          digits.replaceAll("(.{4})", "$1\u00A0-")
        }) {
      String text = form.formatted(typed);
      assertThat(payloadKey(RootKey.parse(text))).isEqualTo(PAYLOAD_KEY);
      assertThat(payloadKey(RootKey.ofFile(text.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(PAYLOAD_KEY);
    }
  }

  @Test
  void theFileFromThePhoneAndBareBytesAreRead() throws Exception {
    byte[] key = HexFormat.of().parseHex(Sample.VECTOR_KEY);
    byte[] file = serialised(key);
    assertThat(file).hasSize(59);
    assertThat(payloadKey(RootKey.ofFile(file))).isEqualTo(PAYLOAD_KEY);
    assertThat(payloadKey(RootKey.ofFile(key))).isEqualTo(PAYLOAD_KEY);
  }

  @Test
  void theKeyOfOlderBackupsIsToldApart() throws Exception {
    byte[] file = serialised(new byte[131]);
    assertThat(file).hasSize(158);
    assertThatThrownBy(() -> RootKey.ofFile(file))
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessageContaining("crypt14");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 58, 60})
  void whatIsNoKeyIsRefused(int length) throws Exception {
    byte[] file = Arrays.copyOf(serialised(new byte[32]), length);
    assertThatThrownBy(() -> RootKey.ofFile(file)).isInstanceOf(Problem.WrongSecret.class);
    assertThatThrownBy(() -> RootKey.parse("a".repeat(length)))
        .isInstanceOf(Problem.WrongSecret.class);
    assertThatThrownBy(() -> RootKey.parse("g".repeat(64))).isInstanceOf(Problem.WrongSecret.class);
  }

  private static byte[] serialised(byte[] bytes) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(file)) {
      out.writeObject(bytes);
    }
    return file.toByteArray();
  }
}
