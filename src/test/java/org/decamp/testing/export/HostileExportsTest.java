package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hostile exports are wrong in the way that they say, so that other tests can trust them. */
class HostileExportsTest {

  @TempDir Path folder;

  @Test
  void theTruncatedZipHasNoDirectory() throws IOException {
    Path file = HostileExports.truncatedZip(folder);

    assertThatThrownBy(() -> new ZipFile(file.toString()).close()).isInstanceOf(ZipException.class);
  }

  @Test
  void theDuplicateNamesAreBothInTheDirectory() throws IOException {
    try (ZipFile zip = new ZipFile(HostileExports.duplicateNames(folder).toString())) {
      List<String> names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();

      assertThat(names).hasSize(2);
      assertThat(names.getFirst()).isEqualTo(names.getLast());
    }
  }

  @Test
  void theEscapingNamesAreStoredAsTheyAre() throws IOException {
    try (ZipFile zip = new ZipFile(HostileExports.escapingNames(folder).toString())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("../../escaped.jpg", "/absolute.jpg", "C:/drive.jpg", "..\\back.jpg");
    }
  }

  @Test
  void theBombIsPackedTighterThanAnyExport() throws IOException {
    try (ZipFile zip = new ZipFile(HostileExports.bomb(folder).toString())) {
      assertThat(zip.stream())
          .anyMatch(entry -> entry.getSize() > 200 * entry.getCompressedSize() + (100 << 20));
    }
  }

  @Test
  void theResavedFileHoldsRawBytesAndNoEscapes() throws IOException {
    String json = badThread(HostileExports.resavedAsUtf8(folder));

    assertThat(json).contains("two: h\u00c3\u00a9").doesNotContain("\\u00");
  }

  @Test
  void theLoneSurrogateStandsInACleanFile() throws IOException {
    String json = badThread(HostileExports.loneSurrogates(folder));

    assertThat(json).contains("half \\ud83d and").doesNotContain("\\u00");
  }

  @Test
  void theUnknownKeysAreThere() throws IOException {
    assertThat(badThread(HostileExports.unknownKeys(folder))).contains("hologram", "planet");
  }

  @Test
  void theCorruptFileBreaksOff() throws IOException {
    assertThat(badThread(HostileExports.corruptJson(folder))).doesNotEndWith("}");
  }

  @Test
  void theOverlappingPartsShareOneThread() throws IOException {
    RecountWithJackson recount = RecountWithJackson.of(HostileExports.overlappingParts(folder));

    assertThat(recount.messages).hasSize(18);
    assertThat(recount.messages.stream().distinct()).hasSize(12);
  }

  @Test
  void theOthersAreReadable() throws IOException {
    List<Path> readable =
        List.of(
            HostileExports.emptyMedia(folder),
            HostileExports.mediaWithoutExtension(folder),
            HostileExports.sameMillisecond(folder),
            HostileExports.longMessages(folder));

    assertThat(RecountWithJackson.of(readable).messages).hasSize(4 * 3 + 1 + 1 + 100 + 2);
    assertThat(RecountWithJackson.of(List.of(HostileExports.emptyExport(folder))).messages)
        .isEmpty();
    assertThat(RecountWithJackson.of(List.of(HostileExports.notMetas(folder))).messages).isEmpty();
    assertThat(HostileExports.folderWithoutMessages(folder)).isDirectory();
    assertThat(HostileExports.noZipAtAll(folder)).exists();
  }

  private static String badThread(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toString())) {
      ZipEntry entry =
          zip.stream()
              .filter(each -> each.getName().contains(HostileExports.BAD_DIGITS))
              .findFirst()
              .map(ZipEntry.class::cast)
              .orElseThrow();
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
