package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated exports follow the sheet, and their ground truth is true. */
class ExportGeneratorTest {

  private static final ExportShape SHAPE =
      ExportShape.of(40_000, 7).withConversations(30, 21_000).withMedia(300, 900).withParts(3);

  @TempDir Path folder;

  @Test
  void theSameShapeGivesTheSameBytes() throws IOException {
    ExportShape shape = ExportShape.of(3_000, 11).withMedia(40, 500);
    GeneratedExport one = ExportGenerator.generate(shape, folder.resolve("one"));
    GeneratedExport two = ExportGenerator.generate(shape, folder.resolve("two"));

    for (int i = 0; i < one.parts().size(); i++) {
      assertThat(one.parts().get(i)).hasSameBinaryContentAs(two.parts().get(i));
      assertThat(one.parts().get(i)).hasFileName(two.parts().get(i).getFileName().toString());
    }
    assertThat(one.truth()).isEqualTo(two.truth());
  }

  @Test
  void anotherSeedGivesOtherMessages() throws IOException {
    ExportShape shape = ExportShape.of(500, 1).withMedia(0, 500);
    ExportShape other = ExportShape.of(500, 2).withMedia(0, 500);

    assertThat(ExportGenerator.generate(shape, folder.resolve("one")).truth().messages())
        .isNotEqualTo(ExportGenerator.generate(other, folder.resolve("two")).truth().messages());
  }

  @Test
  void anIndependentRecountAgreesWithTheGroundTruth() throws IOException {
    GeneratedExport export = ExportGenerator.generate(SHAPE, folder);

    RecountWithJackson recount = RecountWithJackson.of(export.parts());

    GroundTruth.Tally total = export.truth().total();
    assertThat(total.messages()).isEqualTo(40_000);
    assertThat(total.attachments()).isEqualTo(300);
    assertThat(recount.messages).containsExactlyInAnyOrderElementsOf(export.truth().messages());
    assertThat(recount.files).isEqualTo(total.files());
    assertThat(recount.reactions).isEqualTo(total.reactions());
    assertThat(recount.attachments).isEqualTo(total.attachments());
    assertThat(recount.missing()).isEqualTo(total.missing());
    assertThat(recount.shares).isEqualTo(total.shares());
    assertThat(recount.calls).isEqualTo(total.calls());
    assertThat(recount.unsent).isEqualTo(total.unsent());
    assertThat(recount.withheld).isEqualTo(total.withheld());
  }

  @Test
  void theFilesAreAsTheServiceWritesThem() throws IOException {
    GeneratedExport export = ExportGenerator.generate(SHAPE, folder);

    RecountWithJackson recount = RecountWithJackson.of(export.parts());

    assertThat(recount.notAscii).isEmpty();
    assertThat(recount.outOfOrder).isEmpty();
    assertThat(recount.largestFile).isEqualTo(10_000);
    String giant =
        recount.newestOfFile.keySet().stream()
            .filter(path -> path.endsWith("message_3.json"))
            .findFirst()
            .orElseThrow();
    assertThat(recount.newestOfFile.get(giant))
        .isLessThanOrEqualTo(
            recount.oldestOfFile.get(giant.replace("message_3.json", "message_2.json")));
  }

  @Test
  void theProportionsAreLifelike() throws IOException {
    RecountWithJackson recount =
        RecountWithJackson.of(ExportGenerator.generate(SHAPE, folder).parts());

    double messages = recount.messages.size();
    assertThat(recount.textCharacters / (double) recount.texts).isBetween(54.0, 82.0);
    assertThat(recount.jsonBytes / messages).isBetween(340.0, 420.0);
    assertThat(recount.reactions / messages).isBetween(0.12, 0.2);
    assertThat(recount.shares / messages).isBetween(0.08, 0.15);
  }

  @Test
  void emptyListsTakeThreeLinesAndBytesAreEscapedOneByOne() throws IOException {
    GeneratedExport export = ExampleExport.write(folder);

    try (ZipFile zip = new ZipFile(export.parts().getFirst().toString())) {
      List<String> lines = new ArrayList<>();
      zip.stream()
          .filter(entry -> entry.getName().contains("17834445556667778/message_1.json"))
          .forEach(entry -> lines.addAll(lines(zip, entry.getName())));
      int at = lines.indexOf("  \"magic_words\": [");
      assertThat(lines.subList(at, at + 3)).containsExactly("  \"magic_words\": [", "", "  ]");
      assertThat(lines).anyMatch(line -> line.contains("caf\\u00c3\\u00a9"));
      assertThat(lines).anyMatch(line -> line.endsWith("emoji \\u00f0\\u009f\\u008e\","));
      assertThat(lines).anyMatch(line -> line.contains("\\u00c3\\u0083\\u00c2\\u00a9"));
    }
  }

  @Test
  void anExportMayHoldNothing() throws IOException {
    ExportShape shape = ExportShape.of(0, 1);

    GeneratedExport export = ExportGenerator.generate(shape, folder);

    assertThat(export.truth().total().messages()).isZero();
    assertThat(export.parts()).allMatch(Files::exists);
  }

  private static List<String> lines(ZipFile zip, String name) {
    try {
      byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
