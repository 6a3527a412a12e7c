package org.decamp.exporter.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireMessageTest {

  @RepeatedTest(300)
  void aRecordCopiedFieldByFieldIsTheSameRecord(RepetitionInfo repetition) throws Exception {
    byte[] record = RandomRecord.of(new Random(repetition.getCurrentRepetition()));

    WireMessage parsed = WireMessage.parse(record);
    WireWriter copy = new WireWriter();
    parsed.fields().forEach(copy::copy);

    assertThat(copy.toBytes()).isEqualTo(record);
    assertThat(parsed.toBytes()).isEqualTo(record);
  }

  @Test
  void numbersThatAreWrittenLongerThanNeededStayAsTheyAre() throws Exception {
    byte[] overlong = HexFormat.of().parseHex("8800" + "8180808000");

    WireMessage parsed = WireMessage.parse(overlong);

    assertThat(parsed.number(1)).isEqualTo(1);
    assertThat(new WireWriter().copy(parsed.fields().getFirst()).toBytes()).isEqualTo(overlong);
  }

  @RepeatedTest(100)
  void aRecordCutOffAnywhereIsARecordOrOurOwnError(RepetitionInfo repetition) throws Exception {
    byte[] record = RandomRecord.of(new Random(repetition.getCurrentRepetition()));
    int whole = 0;
    for (int length = 0; length < record.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(record, length);
      try {
        WireMessage parsed = WireMessage.parse(cut);
        whole++;
        assertThat(parsed.toBytes()).isEqualTo(cut);
      } catch (WireException expected) {
        assertThat(expected).hasMessageContaining("record ends inside");
      }
    }
    assertThat(whole).isEqualTo(record.length == 0 ? 0 : WireMessage.parse(record).fields().size());
  }

  @RepeatedTest(300)
  void bytesOfAnyKindAreARecordOrOurOwnError(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] noise = new byte[random.nextInt(60)];
    random.nextBytes(noise);
    try {
      WireMessage parsed = WireMessage.parse(noise);
      for (WireField field : parsed.fields()) {
        if (field.type() == WireType.BYTES) {
          readAsEverything(parsed, field.number());
        }
      }
    } catch (WireException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    }
  }

  private static void readAsEverything(WireMessage parsed, int number) {
    try {
      parsed.text(number);
      parsed.message(number);
      parsed.messages(number);
    } catch (WireException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        127,
        128,
        16383,
        16384,
        Integer.MAX_VALUE,
        1L << 32,
        -1,
        Long.MIN_VALUE,
        Long.MAX_VALUE
      })
  void numbersOfAnySizeComeBack(long value) throws Exception {
    byte[] record =
        new WireWriter()
            .presentNumber(1, value)
            .fixed64(2, value)
            .fixed32(3, (int) value)
            .toBytes();

    WireMessage parsed = WireMessage.parse(record);

    assertThat(parsed.number(1)).isEqualTo(value);
    assertThat(parsed.fields().get(1).value()).isEqualTo(value);
    assertThat(parsed.fields().get(2).value()).isEqualTo(value & 0xffffffffL);
  }

  @ParameterizedTest
  @CsvSource({
    "00, impossible number",
    "07, impossible number",
    "0b, unknown wire type 3",
    "0c, unknown wire type 4",
    "0e, unknown wire type 6",
    "0f, unknown wire type 7",
    "08ffffffffffffffffff02, more than 64 bits",
    "08ffffffffffffffffffff01, more than 64 bits",
    "808080808001, impossible number",
    "0affffffffffffffffff01, ends inside a field",
    "0affffffff0f, ends inside a field",
    "0d000000, ends inside a field"
  })
  void whatIsNoRecordIsSaidSo(String hex, String message) {
    assertThatThrownBy(() -> WireMessage.parse(HexFormat.of().parseHex(hex)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theLastNumberCountsAndRecordsThatStandTwiceAddUp() throws Exception {
    byte[] record =
        new WireWriter()
            .number(1, 5)
            .message(2, new WireWriter().number(1, 1).number(2, 2))
            .number(1, 6)
            .message(2, new WireWriter().number(1, 3))
            .toBytes();

    WireMessage parsed = WireMessage.parse(record);

    assertThat(parsed.number(1)).isEqualTo(6);
    WireMessage sum = parsed.message(2).orElseThrow();
    assertThat(sum.number(1)).isEqualTo(3);
    assertThat(sum.number(2)).isEqualTo(2);
    assertThat(parsed.messages(2)).hasSize(2);
  }

  @Test
  void aFieldOfAnotherTypeThanExpectedIsUnknown() throws Exception {
    WireMessage parsed =
        WireMessage.parse(new WireWriter().text(1, "words").number(2, 7).toBytes());

    assertThat(parsed.optionalNumber(1)).isEmpty();
    assertThat(parsed.text(2)).isEmpty();
  }

  @Test
  void textThatIsNoUtf8IsSaidSo() throws Exception {
    WireMessage parsed =
        WireMessage.parse(new WireWriter().bytes(1, new byte[] {(byte) 0xc3, 0x28}).toBytes());

    assertThatThrownBy(() -> parsed.text(1)).isInstanceOf(WireException.class);
  }

  @Test
  void emptyValuesAreLeftOutUnlessTheyAreToBePresent() {
    byte[] nothing =
        new WireWriter().number(1, 0).flag(2, false).text(3, "").bytes(4, new byte[0]).toBytes();
    byte[] present = new WireWriter().presentNumber(1, 0).presentText(3, "").toBytes();

    assertThat(nothing).isEmpty();
    assertThat(present).isEqualTo(HexFormat.of().parseHex("08001a00"));
  }

  @Test
  void nothingOfTheContentIsPrinted() throws Exception {
    WireMessage parsed = WireMessage.parse(new WireWriter().text(1, "secret").toBytes());

    assertThat(parsed + " " + parsed.fields()).doesNotContain("secret");
  }
}
