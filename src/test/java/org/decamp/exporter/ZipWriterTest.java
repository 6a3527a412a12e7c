package org.decamp.exporter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.decamp.exporter.ZipWriter.Entry;
import org.decamp.exporter.ZipWriter.Method;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.FileBytes;
import org.decamp.testing.InMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ZIPs that are written, read by others. */
class ZipWriterTest {

  @TempDir private Path folder;

  private Spool spool() {
    return new Spool(() -> new DiskScratch(folder.resolve("scratch"), FileMaker.ON_DISK));
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static void store(ZipWriter zip, String path, String text) throws IOException {
    byte[] bytes = text.getBytes(US_ASCII);
    zip.add(
        new Entry(path, Method.STORED, crc(bytes), bytes.length, bytes.length),
        out -> out.write(bytes));
  }

  private static void deflate(ZipWriter zip, Spool spool, String path, String text)
      throws IOException {
    try (DeflatedEntry entry = new DeflatedEntry(path, zip, spool)) {
      entry.write(text.getBytes(US_ASCII));
    }
  }

  private Path written() throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        Spool directory = spool()) {
      ZipWriter zip = new ZipWriter(out, directory);
      store(zip, "media/ab/abcd.jpg", "a picture");
      deflate(zip, spool(), "index.html", "text ".repeat(50_000));
      deflate(zip, spool(), "empty", "");
      zip.finish();
    }
    return file;
  }

  @Test
  void othersReadWhatWasWritten() throws Exception {
    Path file = written();
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      assertThat(entries)
          .extracting(ZipArchiveEntry::getName)
          .containsExactly("media/ab/abcd.jpg", "index.html", "empty");
      assertThat(zip.getInputStream(entries.get(1)).readAllBytes()).hasSize(250_000);
      assertThat(entries).allMatch(e -> e.getUnixMode() == 0100600);
      assertThat(entries.get(0).getTimeLocal()).hasToString("1980-01-01T00:00");
    }
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toString())) {
      assertThat(zip.getInputStream(zip.getEntry("media/ab/abcd.jpg"))).hasContent("a picture");
      assertThat(zip.getInputStream(zip.getEntry("empty"))).isEmpty();
    }
  }

  @Test
  void theSameEntriesGiveTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(written());
    assertThat(Files.readAllBytes(written())).isEqualTo(first);
  }

  @Test
  void anEntryOfAnotherLengthThanSaidIsABug() throws Exception {
    try (Spool directory = spool()) {
      ZipWriter zip = new ZipWriter(OutputStream.nullOutputStream(), directory);
      Entry entry = new Entry("a", Method.STORED, 0, 3, 3);
      assertThatThrownBy(() -> zip.add(entry, out -> out.write(1)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void moreEntriesThanAnOldZipCanCountAreRead() throws Exception {
    int many = 70_000;
    Path file = folder.resolve("many.zip");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Spool directory = spool()) {
      ZipWriter zip = new ZipWriter(out, directory);
      for (int i = 0; i < many; i++) {
        store(zip, "f/%06d".formatted(i), "x");
      }
      zip.finish();
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      assertThat(Collections.list(zip.getEntries())).hasSize(many);
    }
    try (ZipFiles files = ZipFiles.of("what lies here", FileBytes.open(file), Progress.silent())) {
      assertThat(files.list("f/")).hasSize(many).isSorted();
    }
  }

  /** Beyond 4 GiB sizes and places have another form; holes in the file stand for the zeros. */
  @Test
  void anEntryBeyondFourGibibytesAndOneBehindItAreRead() throws Exception {
    long large = (4L << 30) + 12_345;
    Path file = folder.resolve("large.zip");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Spool directory = spool()) {
      OutputStream holes = new Holes(channel);
      ZipWriter zip = new ZipWriter(holes, directory);
      zip.add(
          new Entry("large", Method.STORED, 0, large, large),
          out -> {
            byte[] zeros = new byte[1 << 20];
            for (long left = large; left > 0; left -= zeros.length) {
              out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
          });
      store(zip, "behind", "found");
      zip.finish();
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      assertThat(zip.getEntry("large").getSize()).isEqualTo(large);
      assertThat(zip.getInputStream(zip.getEntry("behind"))).hasContent("found");
    }
    try (ZipFiles files = ZipFiles.of("what lies here", FileBytes.open(file), Progress.silent())) {
      assertThat(files.size("large")).hasValue(large);
      assertThat(files.open("behind")).hasContent("found");
      assertThat(files.open("large", large - 5)).hasBinaryContent(new byte[5]);
    }
  }

  /** Writes no zeros. */
  private static final class Holes extends OutputStream {

    private final FileChannel channel;

    Holes(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 4096) {
        channel.position(channel.position() + length);
      } else {
        channel.write(ByteBuffer.wrap(bytes, offset, length));
      }
    }
  }

  @Test
  void aZipThatIsCutOffOrHoldsWhatMayHarmIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(written());
    for (int length = 0; length < whole.length; length += 97) {
      InMemory cut = new InMemory(whole).cut(length);
      assertThatThrownBy(() -> ZipFiles.of("what lies here", cut, Progress.silent()))
          .as("%d bytes", length)
          .isInstanceOf(Problem.BadInput.class);
    }
    for (String path : List.of("/etc/passwd", "../a", "a/../../b", "a\\b", "C:/a")) {
      byte[] hostile = withEntries(path);
      assertThatThrownBy(
              () -> ZipFiles.of("what lies here", new InMemory(hostile), Progress.silent()))
          .as(path)
          .isInstanceOf(Problem.BadInput.class);
    }
    byte[] twice = withEntries("a", "b", "a");
    assertThatThrownBy(() -> ZipFiles.of("what lies here", new InMemory(twice), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
  }

  private byte[] withEntries(String... paths) throws IOException {
    Path file = folder.resolve("entries.zip");
    try (OutputStream out = Files.newOutputStream(file);
        Spool directory = spool()) {
      ZipWriter zip = new ZipWriter(out, directory);
      for (String path : paths) {
        store(zip, path, "x");
      }
      zip.finish();
    }
    return Files.readAllBytes(file);
  }
}
