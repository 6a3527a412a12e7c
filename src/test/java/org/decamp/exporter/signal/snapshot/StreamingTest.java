package org.decamp.exporter.signal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing, rewriting and reading many records takes no more memory than a few. */
class StreamingTest {

  private static final int RECORDS = 100_000;
  private static final int LENGTH = 400;

  @TempDir Path folder;

  @Test
  void aHundredThousandRecordsAreRewrittenInAHeapThatHoldsAThirdOfThem() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx12m",
                "-cp",
                System.getProperty("java.class.path"),
                Rewriting.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo(RECORDS + " records, all alike");
  }

  /** The child: writes records, rewrites them, and compares the copy with what was written. */
  static final class Rewriting {

    private Rewriting() {}

    public static void main(String[] arguments) throws IOException {
      Path first = Path.of(arguments[0], "first");
      Path second = Path.of(arguments[0], "second");
      SecureRandom random = new SecureRandom();
      try (SealKeys keys = SealKeys.macFirst(new byte[64])) {
        try (MainWriter writer = new MainWriter(first, keys, random)) {
          for (int i = 0; i < RECORDS; i++) {
            writer.write(record(i));
          }
          writer.finish();
        }
        try (MainReader reader = MainReader.open(first, keys);
            MainWriter writer = new MainWriter(second, keys, random)) {
          for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
            writer.write(r.get());
          }
          writer.finish();
        }
        System.out.println(compare(second, keys));
      }
    }

    private static String compare(Path main, SealKeys keys) throws IOException {
      int count = 0;
      try (MainReader reader = MainReader.open(main, keys)) {
        for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
          if (!java.util.Arrays.equals(r.get(), record(count))) {
            return "record " + count + " is another one";
          }
          count++;
        }
      }
      return count + " records, all alike";
    }

    private static byte[] record(int number) {
      byte[] content = new byte[LENGTH];
      new Random(number).nextBytes(content);
      return new WireWriter().number(1, number).bytes(2, content).toBytes();
    }
  }
}
