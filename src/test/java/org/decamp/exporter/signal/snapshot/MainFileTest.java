package org.decamp.exporter.signal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.decamp.exporter.signal.seal.BucketPadding;
import org.decamp.exporter.signal.seal.SealException;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.seal.SealedFile;
import org.decamp.exporter.signal.seal.SealedOutput;
import org.decamp.exporter.signal.wire.RandomRecord;
import org.decamp.exporter.signal.wire.RecordWriter;
import org.decamp.exporter.signal.wire.WireException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainFileTest {

  @TempDir Path folder;
  private final SealKeys keys = SealKeys.macFirst(new byte[64]);

  @RepeatedTest(20)
  void recordsOfAnyKindComeBackByteForByte(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    List<byte[]> records = new ArrayList<>();
    for (int i = random.nextInt(400); i >= 0; i--) {
      records.add(RandomRecord.of(random));
    }
    Path main = folder.resolve("main");
    try (MainWriter writer = new MainWriter(main, keys, new SecureRandom())) {
      for (byte[] record : records) {
        writer.write(record);
      }
      writer.finish();
    }

    assertThat(read(main)).containsExactlyElementsOf(records);
  }

  @Test
  void theLengthTellsNoMoreThanItsStep() throws Exception {
    Path main = folder.resolve("main");
    try (MainWriter writer = new MainWriter(main, keys, new SecureRandom())) {
      writer.write(new byte[] {8, 1});
      writer.finish();
    }

    assertThat(main).hasSize(SealedFile.length(BucketPadding.padded(0)));
  }

  @Test
  void whatWasNotFinishedDoesNotOpen() throws Exception {
    Path main = folder.resolve("main");
    try (MainWriter writer = new MainWriter(main, keys, new SecureRandom())) {
      writer.write(new byte[70000]);
    }

    assertThatThrownBy(() -> read(main)).isInstanceOf(SealException.class);
  }

  @Test
  void compressedRecordsCutOffAnywhereAreOurOwnError() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      new RecordWriter(gzip)
          .write("a record of some length, so to say".getBytes(StandardCharsets.UTF_8));
    }
    byte[] compressed = bytes.toByteArray();
    for (int length = 0; length < compressed.length; length++) {
      Path main = sealed(Arrays.copyOf(compressed, length), "cut" + length);
      assertThatThrownBy(() -> read(main)).isInstanceOf(WireException.class);
    }
  }

  @Test
  void whatIsNotCompressedIsSaidSo() throws Exception {
    Path main = sealed(new byte[541], "plain");

    assertThatThrownBy(() -> read(main))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("not compressed");
  }

  private Path sealed(byte[] content, String name) throws Exception {
    Path file = folder.resolve(name);
    OutputStream out = Files.newOutputStream(file);
    try (SealedOutput sealed = new SealedOutput(out, keys, new byte[16])) {
      sealed.write(content);
      sealed.finish();
    }
    return file;
  }

  private List<byte[]> read(Path main) throws Exception {
    List<byte[]> records = new ArrayList<>();
    try (MainReader reader = MainReader.open(main, keys)) {
      for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
        records.add(r.get());
      }
    }
    return records;
  }
}
