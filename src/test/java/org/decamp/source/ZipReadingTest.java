package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.decamp.source.HandmadeZip.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of ZIP that {@code instagram-export}, section 1.6, asks for. */
class ZipReadingTest {

  @TempDir Path dir;

  @Test
  void entriesWithDescriptorsAreReadDeflatedAndStored() throws Exception {
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.deflated("a", "packed").described(true))
            .add(HandmadeZip.stored("b", "plain").described(false))
            .add(HandmadeZip.stored("c", "wide").wide().described(true))
            .bytes();
    assertReads(zip, List.of("a", "b", "c"), List.of("packed", "plain", "wide"));
  }

  @Test
  void zip64IsReadInEntriesAndInTheEnd() throws Exception {
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.deflated("a", "one").wide())
            .add(HandmadeZip.stored("b", "two").wide())
            .zip64End()
            .bytes();
    assertReads(zip, List.of("a", "b"), List.of("one", "two"));
  }

  @Test
  void moreEntriesThanSixteenBitsCountAreListed() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 70_000; i++) {
        out.putNextEntry(new ZipEntry("media/" + i));
      }
    }
    try (Opened opened = Opened.zip(dir, bytes.toByteArray())) {
      assertThat(opened.entries()).hasSize(70_000);
      assertThat(opened.paths().getLast()).isEqualTo("media/69999");
      assertThat(opened.container().incomplete()).isFalse();
    }
  }

  @Test
  void whatAnotherWriterStreamsIsRead() throws Exception {
    for (Zip64Mode mode : Zip64Mode.values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
        out.setUseZip64(mode);
        for (int i = 0; i < 20; i++) {
          out.putArchiveEntry(new ZipArchiveEntry("é/" + i));
          out.write(("content " + i).getBytes(UTF_8));
          out.closeArchiveEntry();
        }
      }
      try (Opened opened = Opened.zip(dir, bytes.toByteArray())) {
        assertThat(opened.paths()).hasSize(20).contains("é/19");
        assertThat(opened.texts()).contains("content 0", "content 19");
      }
    }
  }

  @Test
  void junkBeforeTheArchiveAndACommentAfterItDoNoHarm() throws Exception {
    for (boolean wide : new boolean[] {false, true}) {
      HandmadeZip zip =
          new HandmadeZip()
              .junk(new byte[100])
              .add(HandmadeZip.deflated("a", "one"))
              .add(HandmadeZip.stored("b", "two"))
              .comment("a comment with PK\u0005\u0006 in it");
      assertReads((wide ? zip.zip64End() : zip).bytes(), List.of("a", "b"), List.of("one", "two"));
    }
  }

  @Test
  void namesAreUtf8WithOrWithoutTheFlagAndElseOfTheOldCodePage() throws Exception {
    Entry flagged = HandmadeZip.deflated("Zoë.json", "1");
    flagged.flags = 0x800;
    Entry old = new Entry("Zoë".getBytes(Charset.forName("IBM437")), new byte[0], false);
    byte[] raw = {'Z', 'o', (byte) 0xff};
    Entry unicode = new Entry(raw, new byte[0], false);
    unicode.extra = HandmadeZip.unicodePath(raw, "Zoé");
    byte[] zip =
        new HandmadeZip()
            .add(flagged)
            .add(HandmadeZip.deflated("日本.json", "2"))
            .add(old)
            .add(unicode)
            .add(HandmadeZip.deflated("Zoe\u0308 you're.json", "3"))
            .bytes();
    try (Opened opened = Opened.zip(dir, zip)) {
      assertThat(opened.paths())
          .containsExactly("Zoë.json", "日本.json", "Zoë", "Zoé", "Zo\u00eb you're.json");
    }
  }

  @Test
  void twoEntriesOfOneNameAreBothListed() throws Exception {
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.deflated("media.json", "one"))
            .add(HandmadeZip.deflated("media.json", "two"))
            .bytes();
    assertReads(zip, List.of("media.json", "media.json"), List.of("one", "two"));
  }

  @Test
  void anOuterFolderAndWhatMacosAddsStayInThePathsAndFoldersAreNoFiles() throws Exception {
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.stored("outer/", ""))
            .add(HandmadeZip.deflated("outer/./a//b.json", "1"))
            .add(HandmadeZip.deflated("__MACOSX/outer/._b", "2"))
            .add(HandmadeZip.deflated(".DS_Store", "3"))
            .bytes();
    assertReads(
        zip, List.of("outer/a/b.json", "__MACOSX/outer/._b", ".DS_Store"), List.of("1", "2", "3"));
  }

  @Test
  void theDeflatedCopyOfADeflatedEntryIsItsOwnBytes() throws Exception {
    String content = text(300_000);
    Entry entry = HandmadeZip.deflated("a", content);
    byte[] zip = new HandmadeZip().add(entry).bytes();
    byte[] own = Arrays.copyOfRange(zip, entry.dataStart, entry.dataStart + entry.data.length);
    try (Opened opened = Opened.zip(dir, zip)) {
      assertThat(copyWhileReading(opened.entries().getFirst(), content)).isEqualTo(own);
    }
  }

  @Test
  void theDeflatedCopyOfOtherContentInflatesToIt() throws Exception {
    for (String content : List.of("", "x", text(300_000))) {
      byte[] zip = new HandmadeZip().add(HandmadeZip.stored("a", content)).bytes();
      try (Opened opened = Opened.zip(dir, zip)) {
        byte[] copy = copyWhileReading(opened.entries().getFirst(), content);
        assertThat(inflated(copy)).isEqualTo(content);
      }
      Path file = Files.writeString(dir.resolve("a.json"), content);
      try (Opened opened = Opened.path(file, Limits.DEFAULT)) {
        byte[] copy = copyWhileReading(opened.entries().getFirst(), content);
        assertThat(inflated(copy)).isEqualTo(content);
      }
    }
  }

  @Test
  void theCopyIsCompleteForAReaderThatStopsAtTheLastByte() throws Exception {
    String content = text(50_000);
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.deflated("a", content))
            .add(HandmadeZip.stored("b", content))
            .bytes();
    try (Opened opened = Opened.zip(dir, zip)) {
      for (SourceEntry entry : opened.entries()) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (InputStream in = entry.open(copy)) {
          in.readNBytes(content.length());
        }
        assertThat(inflated(copy.toByteArray())).isEqualTo(content);
      }
    }
  }

  @Test
  void severalThreadsReadEntriesAtOnce() throws Exception {
    HandmadeZip zip = new HandmadeZip();
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      contents.add(i + text(20_000 + i * 997));
      zip.add(
          i % 2 == 0
              ? HandmadeZip.deflated("f" + i, contents.get(i))
              : HandmadeZip.stored("f" + i, contents.get(i)));
    }
    try (Opened opened = Opened.zip(dir, zip.bytes());
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<List<String>>> readers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        readers.add(opened::texts);
      }
      for (Future<List<String>> read : threads.invokeAll(readers)) {
        assertThat(read.get()).isEqualTo(contents);
      }
    }
  }

  private void assertReads(byte[] zip, List<String> paths, List<String> texts) throws Exception {
    try (Opened opened = Opened.zip(dir, zip)) {
      assertThat(opened.paths()).isEqualTo(paths);
      assertThat(opened.texts()).isEqualTo(texts);
      assertThat(opened.refusals()).isEmpty();
      assertThat(opened.container().incomplete()).isFalse();
    }
  }

  private static byte[] copyWhileReading(SourceEntry entry, String expected) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (InputStream in = entry.open(copy)) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(expected);
    }
    return copy.toByteArray();
  }

  private static String inflated(byte[] raw) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(raw), inflater)) {
      return new String(in.readAllBytes(), UTF_8);
    } finally {
      inflater.end();
    }
  }

  private static String text(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(3) == 0 ? "the " : "");
    }
    return text.substring(0, length);
  }
}
