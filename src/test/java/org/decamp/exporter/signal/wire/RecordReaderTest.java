package org.decamp.exporter.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  private final Random random = new Random(5);

  @Test
  void recordsOfAnyLengthComeBackInOrder() throws Exception {
    List<byte[]> records = new ArrayList<>();
    for (int length : new int[] {0, 1, 127, 128, 16383, 16384, 70000}) {
      byte[] record = new byte[length];
      random.nextBytes(record);
      records.add(record);
    }

    assertThat(read(written(records))).containsExactlyElementsOf(records);
  }

  @Test
  void aStreamCutOffAnywhereGivesTheWholeRecordsAndThenOurOwnError() throws Exception {
    List<byte[]> records = List.of(new byte[3], new byte[200], new byte[0], new byte[5]);
    byte[] stream = written(records);
    List<Integer> ends = List.of(0, 4, 206, 207, 213);
    for (int length = 0; length <= stream.length; length++) {
      byte[] cut = Arrays.copyOf(stream, length);
      if (ends.contains(length)) {
        assertThat(read(cut)).hasSize(ends.indexOf(length));
      } else {
        assertThatThrownBy(() -> read(cut)).isInstanceOf(WireException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffffffff0f", "ffffffffffffffffff01", "8180808080808000", "81808020"})
  void anImpossibleLengthIsSaidSoBeforeMemoryIsTakenForIt(String hex) {
    assertThatThrownBy(() -> read(HexFormat.of().parseHex(hex)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("impossible length");
  }

  private static byte[] written(List<byte[]> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordWriter writer = new RecordWriter(out);
    for (byte[] record : records) {
      writer.write(record);
    }
    return out.toByteArray();
  }

  private static List<byte[]> read(byte[] stream) throws IOException {
    List<byte[]> records = new ArrayList<>();
    try (RecordReader reader = new RecordReader(new ByteArrayInputStream(stream))) {
      for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get());
      }
    }
    return records;
  }
}
