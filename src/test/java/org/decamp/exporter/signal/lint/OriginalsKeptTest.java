package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.snapshot.MainWriter;
import org.decamp.exporter.signal.wire.RandomRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsKeptTest {

  @TempDir Path folder;
  private final SealKeys keys = SealKeys.macFirst(new byte[64]);
  private final List<byte[]> originals = new ArrayList<>();

  @BeforeEach
  void write() throws Exception {
    Random random = new Random(4);
    try (MainWriter writer = new MainWriter(folder.resolve("main"), keys, new SecureRandom())) {
      for (int i = 0; i < 50; i++) {
        byte[] record = Arrays.copyOf(RandomRecord.of(random), 40 + i);
        originals.add(record);
        writer.write(record);
      }
      writer.finish();
    }
  }

  @Test
  void whatWasPutBetweenTheOriginalsIsToldFromThem() throws Exception {
    List<byte[]> merged = new ArrayList<>();
    List<Boolean> expected = new ArrayList<>();
    for (byte[] original : originals) {
      merged.add(new byte[] {8, 1});
      expected.add(false);
      merged.add(original);
      expected.add(true);
    }

    assertThat(told(merged)).isEqualTo(expected);
    assertThat(allKept(merged)).isTrue();
  }

  @Test
  void aRecordThatIsGoneChangedOrMovedIsNoticed() throws Exception {
    List<byte[]> gone = new ArrayList<>(originals);
    gone.remove(20);
    List<byte[]> changed = new ArrayList<>(originals);
    changed.set(20, new byte[5]);
    List<byte[]> moved = new ArrayList<>(originals);
    moved.add(30, moved.remove(20));

    assertThat(allKept(originals)).isTrue();
    assertThat(allKept(gone)).isFalse();
    assertThat(allKept(changed)).isFalse();
    assertThat(allKept(moved)).isFalse();
  }

  private List<Boolean> told(List<byte[]> records) throws Exception {
    try (MainReader reader = MainReader.open(folder.resolve("main"), keys)) {
      OriginalsKept kept = new OriginalsKept(reader);
      List<Boolean> told = new ArrayList<>();
      for (byte[] record : records) {
        told.add(kept.isOriginal(record));
      }
      return told;
    }
  }

  private boolean allKept(List<byte[]> records) throws Exception {
    try (MainReader reader = MainReader.open(folder.resolve("main"), keys)) {
      OriginalsKept kept = new OriginalsKept(reader);
      for (byte[] record : records) {
        kept.isOriginal(record);
      }
      return kept.allKept();
    }
  }
}
