package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.decamp.job.Problem;
import org.decamp.source.HandmadeZip.Entry;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads that broke off: what is whole is listed, and nothing else. */
class SalvageTest {

  @TempDir Path dir;

  @Test
  void aZipCutAnywhereYieldsItsWholeEntries() throws Exception {
    Entry[] entries = new Entry[20];
    HandmadeZip zip = new HandmadeZip();
    for (int i = 0; i < entries.length; i++) {
      String content = content(i);
      Entry entry =
          i % 3 == 0
              ? HandmadeZip.stored("f" + i, content)
              : HandmadeZip.deflated("f" + i, content);
      entries[i] = i % 2 == 0 ? entry.described(true) : entry;
      zip.add(entries[i]);
    }
    byte[] whole = zip.bytes();
    int directory = entries[19].dataStart + entries[19].data.length;
    Random random = new Random(42);
    for (int round = 0; round < 50; round++) {
      int cut = random.nextInt(whole.length);
      int expected = 0;
      for (Entry e : entries) {
        int end = e.dataStart + e.data.length + (e.descriptor ? 16 : 0);
        expected += end <= cut ? 1 : 0;
      }
      byte[] part = Arrays.copyOf(whole, cut);
      if (expected == 0) {
        assertThatThrownBy(() -> Opened.zip(dir, part)).isInstanceOf(Problem.BadInput.class);
        continue;
      }
      try (Opened opened = Opened.zip(dir, part)) {
        assertThat(opened.container().incomplete()).isTrue();
        assertThat(opened.entries()).as("cut at %s", cut).hasSize(expected);
        for (int i = 0; i < expected; i++) {
          assertThat(opened.texts().get(i)).isEqualTo(content(i));
        }
        boolean inData = expected < 20 && cut >= entries[expected].dataStart && cut < directory;
        if (inData) {
          assertThat(opened.refusals())
              .containsExactly(new Refusal("f" + expected, Reason.DAMAGED));
        }
      }
    }
  }

  @Test
  void whatAnotherWriterStreamedIsSalvaged() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < 20; i++) {
        out.putArchiveEntry(new ZipArchiveEntry("f" + i));
        out.write(content(i).getBytes(UTF_8));
        out.closeArchiveEntry();
      }
    }
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 30);
    try (Opened opened = Opened.zip(dir, cut)) {
      assertThat(opened.entries()).hasSize(20);
      assertThat(opened.refusals()).isEmpty();
      assertThat(opened.container().incomplete()).isTrue();
    }
  }

  @Test
  void aBrokenEntryInTheMiddleIsNamedAndTheRestIsListed() throws Exception {
    Entry broken = HandmadeZip.deflated("broken", content(1));
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.deflated("a", "1"))
            .add(broken)
            .add(HandmadeZip.stored("b", "2"))
            .bytes();
    zip[broken.dataStart + 20] ^= 0x10;
    try (Opened opened = Opened.zip(dir, Arrays.copyOf(zip, zip.length - 10))) {
      assertThat(opened.texts()).containsExactly("1", "2");
      assertThat(opened.refusals()).containsExactly(new Refusal("broken", Reason.DAMAGED));
    }
  }

  @Test
  void aDamagedDirectoryCostsNothing() throws Exception {
    HandmadeZip handmade = new HandmadeZip();
    for (int i = 0; i < 10; i++) {
      handmade.add(HandmadeZip.deflated("f" + i, content(i)));
    }
    byte[] zip = handmade.bytes();
    zip[zip.length - 22 - 5 * 48] ^= 0x55; // the signature of a record
    try (Opened opened = Opened.zip(dir, zip)) {
      assertThat(opened.entries()).hasSize(10);
      assertThat(opened.texts().get(9)).isEqualTo(content(9));
    }
  }

  @Test
  void aZipInsideAnEntryIsNotTakenForTheExport() throws Exception {
    byte[] inner = new HandmadeZip().add(HandmadeZip.stored("inner", "x")).bytes();
    Entry outer = new Entry("outer.zip".getBytes(UTF_8), inner, false);
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.stored("a", "1"))
            .add(outer.described(true))
            .add(HandmadeZip.deflated("b", content(3)))
            .bytes();
    int innerEnd = outer.dataStart + inner.length;
    try (Opened opened = Opened.zip(dir, Arrays.copyOf(zip, innerEnd))) {
      assertThat(opened.paths()).containsExactly("a");
    }
    try (Opened opened = Opened.zip(dir, Arrays.copyOf(zip, innerEnd + 30))) {
      assertThat(opened.paths()).containsExactly("a", "outer.zip");
    }
  }

  @Test
  void aStoredEntryLongerThanAWindowIsFoundByItsDescriptor() throws Exception {
    for (int length : new int[] {65_500, 65_512, 65_536, 131_000, 200_001}) {
      byte[] data = new byte[length];
      new Random(length).nextBytes(data);
      Entry entry = new Entry("big".getBytes(UTF_8), data, false).described(true);
      byte[] zip = new HandmadeZip().add(entry).add(HandmadeZip.deflated("next", "y")).bytes();
      try (Opened opened = Opened.zip(dir, Arrays.copyOf(zip, zip.length - 1))) {
        assertThat(opened.paths()).containsExactly("big", "next");
        assertThat(Opened.bytes(opened.entries().getFirst())).isEqualTo(data);
      }
    }
  }

  private static String content(int i) throws IOException {
    Random random = new Random(i);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < 200 + i * 100; k++) {
      text.append((char) ('a' + random.nextInt(20)));
    }
    return text.toString();
  }
}
