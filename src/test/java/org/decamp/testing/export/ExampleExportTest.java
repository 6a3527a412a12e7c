package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed example is what the generator makes, and it shows what it promises. */
class ExampleExportTest {

  private static final Path EXAMPLES = Path.of("examples");

  @TempDir Path folder;

  @Test
  void theCommittedExampleIsWhatTheGeneratorMakes() throws IOException {
    ExampleExport.write(folder);

    for (String part : ExampleExport.PARTS) {
      // Entry by entry: deflate may pack the same bytes differently on another platform.
      assertThat(contents(EXAMPLES.resolve(part)))
          .as(part)
          .isEqualTo(contents(folder.resolve(part)));
    }
  }

  @Test
  void theOthersAreWhatTheGeneratorMakes() throws IOException {
    ExampleExport.writePages(folder);
    ExampleExport.writeEncrypted(folder);

    for (String name : List.of(ExampleExport.PAGES, ExampleExport.ENCRYPTED)) {
      Path committed = EXAMPLES.resolve("more").resolve(name);
      assertThat(contents(committed)).as(name).isEqualTo(contents(folder.resolve(name)));
      assertThat(Files.size(committed)).isLessThan(200_000);
    }
  }

  @Test
  void theOlderExportShowsTheSameConversationsAsPages() throws IOException {
    List<String> now = texts(ExampleExport.write(folder.resolve("now")));
    GeneratedExport pages = ExampleExport.writePages(folder);

    assertThat(texts(pages)).hasSizeGreaterThan(80).allMatch(now::contains);
    assertThat(RecountWithJsoup.of(pages.parts(), PageStyle.PACIFIC).messages)
        .containsExactlyInAnyOrderElementsOf(pages.truth().messages());
  }

  @Test
  void theEncryptedChatsGoOnWhereTheOthersEnd() throws IOException {
    GroundTruth ordinary = ExampleExport.write(folder.resolve("now")).truth();
    GroundTruth encrypted = ExampleExport.writeEncrypted(folder).truth();

    assertThat(encrypted.messages()).hasSizeGreaterThan(15);
    for (String title : List.of("نادية حداد", "Priya Raman")) {
      String digits =
          ordinary.conversations().stream()
              .filter(c -> c.title().equals(title))
              .map(GroundTruth.Conversation::digits)
              .findFirst()
              .orElseThrow();
      long end =
          ordinary.messages().stream()
              .filter(m -> m.thread().equals(digits))
              .mapToLong(GroundTruth.ExpectedMessage::timeMs)
              .max()
              .orElseThrow();
      assertThat(encrypted.messages())
          .filteredOn(m -> m.thread().startsWith(title))
          .isNotEmpty()
          .allMatch(m -> m.timeMs() > end);
    }
    assertThat(encrypted.total().missing()).isEqualTo(1);
    assertThat(encrypted.total().unsent()).isEqualTo(1);
  }

  private static List<String> texts(GeneratedExport export) {
    return export.truth().messages().stream().map(GroundTruth.ExpectedMessage::text).toList();
  }

  @Test
  void makingItTwiceGivesTheSameBytes() throws IOException {
    ExampleExport.write(folder.resolve("one"));
    ExampleExport.write(folder.resolve("two"));

    for (String part : ExampleExport.PARTS) {
      assertThat(folder.resolve("one").resolve(part))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(part));
    }
  }

  @Test
  void anIndependentRecountAgreesWithTheGroundTruth() throws IOException {
    GeneratedExport export = ExampleExport.write(folder);

    RecountWithJackson recount = RecountWithJackson.of(export.parts());

    GroundTruth.Tally total = export.truth().total();
    assertThat(recount.messages)
        .containsExactlyInAnyOrderElementsOf(export.truth().messages())
        .hasSizeBetween(400, 600);
    assertThat(recount.outOfOrder).isEmpty();
    assertThat(recount.notAscii).isEmpty();
    assertThat(recount.reactions).isEqualTo(total.reactions());
    assertThat(recount.attachments).isEqualTo(total.attachments());
    assertThat(recount.missing()).isEqualTo(total.missing()).isPositive();
    assertThat(recount.shares).isEqualTo(total.shares());
    assertThat(recount.calls).isEqualTo(total.calls());
    assertThat(recount.unsent).isEqualTo(total.unsent());
    assertThat(recount.withheld).isEqualTo(total.withheld());
  }

  @Test
  void bothPartsTogetherStaySmall() throws IOException {
    long size = 0;
    for (String part : ExampleExport.PARTS) {
      size += Files.size(EXAMPLES.resolve(part));
    }
    assertThat(size).isLessThan(1_500_000);
  }

  @Test
  void someMediaLiesInAnotherPartThanItsConversation() throws IOException {
    assertThat(contents(EXAMPLES.resolve(ExampleExport.PARTS.getLast())).keySet())
        .anyMatch(path -> path.contains("/photos/"))
        .noneMatch(path -> path.endsWith("message_1.json"));
  }

  @Test
  void itHoldsWhatIsHardToRead() throws IOException {
    List<String> texts =
        ExampleExport.write(folder).truth().messages().stream()
            .map(GroundTruth.ExpectedMessage::text)
            .toList();

    assertThat(texts)
        .anyMatch(text -> text.contains("Ã©"))
        .anyMatch(text -> text.endsWith("\uFFFD"))
        .anyMatch(text -> text.contains("<script>"))
        .anyMatch(text -> text.contains("العربية"))
        .anyMatch(text -> text.contains("👨‍👩‍👧‍👦"));
    assertThat(Collections.frequency(texts, "lol")).isEqualTo(2);
  }

  private static Map<String, List<Byte>> contents(Path zipFile) throws IOException {
    Map<String, List<Byte>> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(zipFile.toString())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : zip.getInputStream(entry).readAllBytes()) {
          bytes.add(b);
        }
        contents.put(entry.getName() + " " + entry.getTimeLocal(), bytes);
      }
    }
    return contents;
  }
}
