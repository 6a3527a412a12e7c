package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.source.HandmadeZip.Entry;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIPs that want to do harm or have come to harm. */
class HostileZipTest {

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../x",
        "a/..",
        "..",
        "/x",
        "//x",
        "C:/x",
        "c:x",
        "a\\b",
        "..\\x",
        "\\\\host\\x",
        "a\0b",
        "",
        ".",
        "./"
      })
  void namesThatLeadElsewhereAreRefused(String name) throws Exception {
    Entry unsafe = HandmadeZip.deflated(name, "x");
    byte[] zip = new HandmadeZip().add(unsafe).add(HandmadeZip.deflated("good", "y")).bytes();
    try (Opened opened = Opened.zip(dir, zip)) {
      assertThat(opened.paths()).containsExactly("good");
      if (!name.equals("./")) { // a folder, which is nothing to read
        assertThat(opened.refusals())
            .containsExactly(new Refusal(name.replace('\0', '\uFFFD'), Reason.UNSAFE_NAME));
      }
    }
  }

  @Test
  void longNamesAreRefusedAndShownSafely() throws Exception {
    byte[] zip =
        new HandmadeZip()
            .add(HandmadeZip.deflated("\u001b[31m\u202e" + "x".repeat(30_000), "x"))
            .add(HandmadeZip.deflated("é".repeat(512), "longest"))
            .add(HandmadeZip.deflated("é".repeat(513), "x"))
            .bytes();
    try (Opened opened = Opened.zip(dir, zip)) {
      assertThat(opened.texts()).containsExactly("longest");
      assertThat(opened.refusals()).hasSize(2);
      assertThat(opened.refusals().getFirst().path())
          .startsWith("\uFFFD[31m\uFFFDxx")
          .hasSizeLessThanOrEqualTo(1024);
    }
  }

  @Test
  void aBombOfOneEntryIsRefusedByItsRatio() throws Exception {
    Entry bomb = new Entry("bomb".getBytes(UTF_8), new byte[300_000], true);
    try (Opened opened = Opened.zip(dir, good().add(bomb).bytes(), small())) {
      assertThat(opened.paths()).containsExactly("good");
      assertThat(opened.refusals()).containsExactly(new Refusal("bomb", Reason.OVER_LIMIT));
    }
  }

  @Test
  void aBombThatStatesASmallSizeIsDamagedWhenRead() throws Exception {
    Entry bomb = new Entry("bomb".getBytes(UTF_8), new byte[5_000_000], true);
    bomb.size = 10;
    try (Opened opened = Opened.zip(dir, new HandmadeZip().add(bomb).bytes())) {
      assertDamaged(opened, 0);
    }
  }

  @Test
  void anEntryLargerThanAnyExportIsRefused() throws Exception {
    Entry large = HandmadeZip.deflated("large", "x").wide();
    large.size = 9L << 30;
    Entry negative = HandmadeZip.deflated("negative", "x").wide();
    negative.size = -5;
    try (Opened opened =
        Opened.zip(
            dir, good().add(large).add(negative).bytes(), new Limits(10, 8L << 30, 1, 10L << 30))) {
      assertThat(opened.refusals())
          .containsExactly(
              new Refusal("large", Reason.OVER_LIMIT), new Refusal("negative", Reason.DAMAGED));
    }
  }

  @Test
  void entriesThatShareBytesAreRefused() throws Exception {
    Entry kernel = HandmadeZip.stored("kernel", "x".repeat(1000));
    Entry again = HandmadeZip.stored("again", "x".repeat(1000));
    HandmadeZip zip = good().add(kernel);
    again.offset = kernel.offset;
    Entry inside = HandmadeZip.stored("inside", "");
    inside.offset = kernel.offset + 35;
    byte[] bytes = zip.list(again).list(inside).add(HandmadeZip.stored("good too", "z")).bytes();
    try (Opened opened = Opened.zip(dir, bytes)) {
      assertThat(opened.texts()).containsExactly("y", "z");
      assertThat(opened.refusals())
          .extracting(Refusal::path)
          .containsExactly("kernel", "again", "inside");
      assertThat(opened.refusals()).extracting(Refusal::reason).containsOnly(Reason.OVER_LIMIT);
    }
  }

  @Test
  void aLocalHeaderThatReachesIntoTheNextEntryIsDamaged() throws Exception {
    Entry first = HandmadeZip.stored("a", "12345");
    HandmadeZip zip = new HandmadeZip().add(first).add(HandmadeZip.stored("b", "12345"));
    byte[] bytes = zip.bytes();
    bytes[28] = 36; // a longer extra field: the data would be that of b
    try (Opened opened = Opened.zip(dir, bytes)) {
      assertDamaged(opened, 0);
      assertThat(Opened.bytes(opened.entries().get(1))).hasSize(5);
    }
  }

  @Test
  void moreEntriesThanAnyExportHasAreNotListed() throws Exception {
    HandmadeZip zip = new HandmadeZip();
    for (int i = 0; i < 50; i++) {
      zip.add(HandmadeZip.stored("f" + i, ""));
    }
    try (Opened opened = Opened.zip(dir, zip.bytes(), new Limits(20, 100, 200, 100))) {
      assertThat(opened.entries()).hasSize(20);
      assertThat(opened.refusals()).containsExactly(new Refusal("f20", Reason.OVER_LIMIT));
    }
  }

  @Test
  void encryptedEntriesAndOtherMethodsAreRefused() throws Exception {
    Entry encrypted = HandmadeZip.deflated("encrypted", "x");
    encrypted.flags = 1;
    Entry other = HandmadeZip.deflated("zstd", "x");
    other.method = 93;
    try (Opened opened = Opened.zip(dir, good().add(encrypted).add(other).bytes())) {
      assertThat(opened.texts()).containsExactly("y");
      assertThat(opened.refusals())
          .containsExactly(
              new Refusal("encrypted", Reason.UNSUPPORTED),
              new Refusal("zstd", Reason.UNSUPPORTED));
    }
  }

  @Test
  void aFlippedByteIsNoticedInStoredAndDeflatedEntries() throws Exception {
    Entry stored = HandmadeZip.stored("a", "a".repeat(1000));
    Entry deflated = HandmadeZip.deflated("b", "the quick brown fox".repeat(50));
    byte[] zip = new HandmadeZip().add(stored).add(deflated).bytes();
    zip[stored.dataStart + 500] ^= 1;
    zip[deflated.dataStart + deflated.data.length / 2] ^= 4;
    try (Opened opened = Opened.zip(dir, zip)) {
      assertDamaged(opened, 0);
      assertDamaged(opened, 1);
    }
  }

  @Test
  void moreOrFewerBytesThanStatedAreDamage() throws Exception {
    Entry longer = HandmadeZip.deflated("longer", "12345");
    longer.size = 4;
    Entry shorter = HandmadeZip.deflated("shorter", "12345");
    shorter.size = 6;
    Entry padded = HandmadeZip.deflated("padded", "12345");
    padded.data = Arrays.copyOf(padded.data, padded.data.length + 3);
    padded.packed += 3;
    Entry cut = HandmadeZip.deflated("cut", "12345");
    cut.packed -= 2;
    byte[] zip = new HandmadeZip().add(longer).add(shorter).add(padded).add(cut).bytes();
    try (Opened opened = Opened.zip(dir, zip)) {
      for (int i = 0; i < 4; i++) {
        assertDamaged(opened, i);
      }
    }
  }

  @Test
  void dataBeyondTheDirectoryIsRefusedWhenListed() throws Exception {
    Entry beyond = HandmadeZip.deflated("beyond", "x");
    beyond.packed = 100_000;
    try (Opened opened = Opened.zip(dir, good().add(beyond).bytes())) {
      assertThat(opened.refusals()).containsExactly(new Refusal("beyond", Reason.DAMAGED));
    }
  }

  @Test
  void aPieceOfASplitArchiveIsNamedAsSuch() {
    for (byte[] piece :
        List.of(
            good().onDisk(2).bytes(),
            new byte[] {
              'P', 'K', 7, 8, 'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
            })) {
      assertThatThrownBy(() -> Opened.zip(dir, piece))
          .isInstanceOfSatisfying(
              Problem.BadInput.class, p -> assertThat(p.hint()).contains("Join the pieces"))
          .hasMessageContaining("split");
    }
  }

  private static HandmadeZip good() {
    return new HandmadeZip().add(HandmadeZip.deflated("good", "y"));
  }

  private static Limits small() {
    return new Limits(100, 1 << 20, 200, 100_000);
  }

  private static void assertDamaged(Opened opened, int index) {
    SourceEntry entry = opened.entries().get(index);
    assertThatThrownBy(() -> Opened.bytes(entry))
        .isInstanceOf(DamagedEntryException.class)
        .hasMessageEndingWith(entry.path());
  }
}
