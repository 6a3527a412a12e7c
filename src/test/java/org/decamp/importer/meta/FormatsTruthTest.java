package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.ledger.Subject;
import org.decamp.model.PrivateText;
import org.decamp.testing.export.EncryptedFormat;
import org.decamp.testing.export.EncryptedKeys;
import org.decamp.testing.export.ExportFormat;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An import finds what was written, in whatever form the generated history is handed out. */
class FormatsTruthTest {

  private static final String UNSENT = "User unsent a message";

  @TempDir Path folder;

  static Stream<ExportFormat> encrypted() {
    return Stream.concat(
        Stream.of(
            EncryptedFormat.MESSENGER,
            EncryptedFormat.INSTAGRAM,
            new EncryptedFormat(
                EncryptedKeys.CAMEL,
                EncryptedFormat.Shape.ORDINARY_KEYS,
                EncryptedFormat.Names.DISPLAY)),
        Stream.of(EncryptedKeys.values())
            .map(keys ->
                new EncryptedFormat(
                    keys, EncryptedFormat.Shape.FLAT, EncryptedFormat.Names.DISPLAY)));
  }

  @ParameterizedTest
  @MethodSource("encrypted")
  void everyMessageOfAnEncryptedDownloadArrives(ExportFormat format) throws Exception {
    ExportShape shape =
        ExportShape.of(1_200, 7).withConversations(6, 500).withMedia(40, 400).withParts(2);
    GeneratedExport export = ExportGenerator.generate(shape, format, folder);
    Imported imported = Imported.zips(export.parts());
    assertThat(withoutThread(imported.expected()))
        .containsExactlyInAnyOrderElementsOf(withoutThread(export.truth().messages()));
    var total = export.truth().total();
    assertThat(imported.found(Subject.REACTION)).isEqualTo(total.reactions());
    assertThat(imported.found(Subject.ATTACHMENT)).isEqualTo(total.attachments());
    assertThat(imported.found(Subject.SHARE)).isEqualTo(total.shares());
    assertThat(imported.vault().conversations()).hasSize((int) total.files());
    assertThat(imported.report().unknownKeys()).isEmpty();
    assertThat(imported.report().hasLoss()).isFalse();
    assertThat(imported.vault().owner("messenger").map(PrivateText::value))
        .hasValueSatisfying(o -> assertThat(o).isIn("Mara Lindqvist", "mara.lindqvist"));
  }

  /**
   * Threads are named otherwise, because nothing in the download names them for good; and of what
   * was taken back only one of the shapes has a notice.
   */
  private static List<ExpectedMessage> withoutThread(List<ExpectedMessage> messages) {
    return messages.stream()
        .map(m -> new ExpectedMessage("", m.timeMs(), m.sender(), m.text().replace(UNSENT, "")))
        .toList();
  }
}
