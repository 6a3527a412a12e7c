package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the original nor what is put in is held in memory. */
class MergeMemoryTest {

  private static final int ORIGINALS = 100_000;
  private static final int POSTS = 100_000;

  @TempDir Path parent;

  @Test
  void aHundredThousandGoIntoAHundredThousandInAHeapThatHoldsAPartOfThem() throws Exception {
    Path phone = Files.createDirectory(parent.resolve("SignalBackups"));
    ScratchBackup.write(phone);
    List<byte[]> records = new ArrayList<>(Workbench.records(phone));
    for (int i = 0; i < ORIGINALS; i++) {
      records.add(message(RandomOriginal.START + 2L * i, "original ".repeat(40) + i));
    }
    Path large = Files.createDirectory(parent.resolve("large"));
    Workbench.write(large, records);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                Merging.class.getName(),
                large.toString(),
                parent.resolve("overlay").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo(POSTS + " put in, " + POSTS + " read back");
  }

  private static byte[] message(long time, String words) {
    WireWriter item =
        new WireWriter()
            .number(1, 1)
            .number(2, 3)
            .number(3, time)
            .message(8, new WireWriter().number(1, time).flag(3, true))
            .message(11, new WireWriter().message(2, new WireWriter().text(1, words)));
    return new WireWriter().message(4, item).toBytes();
  }

  /** The child. Its journal remembers nothing, as the vault's does not in memory. */
  static final class Merging {

    private Merging() {}

    public static void main(String[] arguments) throws Exception {
      AtomicInteger next = new AtomicInteger();
      Workbench.Merged merged =
          Workbench.mergeStream(
              Path.of(arguments[0]),
              Path.of(arguments[1]),
              new Forgetful(),
              _ ->
                  () -> {
                    int number = next.getAndIncrement();
                    return number < POSTS
                        ? Optional.of(
                            Post.of(number, 1, 3, 1, 3, RandomOriginal.START + 2L * number))
                        : Optional.empty();
                  });
      System.out.println(
          merged.tally().inserted() + " put in, " + merged.report().entries() + " read back");
    }
  }

  private static final class Forgetful implements InsertionJournal {

    @Override
    public OptionalLong sentAt(Fingerprint entry) {
      return OptionalLong.empty();
    }

    @Override
    public OptionalLong entryAt(Fingerprint time) {
      return OptionalLong.empty();
    }

    @Override
    public void inserted(Fingerprint entry, long sentAt, Fingerprint time, long which) {
      // The vault keeps it.
    }
  }
}
