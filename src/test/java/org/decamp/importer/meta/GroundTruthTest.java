package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.TextOrigin;
import org.decamp.testing.export.ExampleExport;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.GroundTruth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An import finds exactly what was written into an export. */
class GroundTruthTest {

  @TempDir Path folder;

  @Test
  void everyMessageOfTheExampleArrives() throws Exception {
    GeneratedExport example = ExampleExport.write(folder);
    Imported imported = Imported.zips(example.parts());
    assertThat(imported.expected())
        .containsExactlyInAnyOrderElementsOf(example.truth().messages())
        .hasSizeGreaterThan(400);
    countsAgree(imported, example.truth());
    assertThat(imported.vault().owner("instagram"))
        .contains(new PrivateText(example.truth().owner()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyMessageOfAGeneratedExportArrivesWithItsSourceBytes(long seed) throws Exception {
    ExportShape shape =
        ExportShape.of(1_500, seed).withConversations(5, 600).withMedia(60, 400).withParts(3);
    GeneratedExport export = ExportGenerator.generate(shape, folder);
    Imported imported = Imported.zips(export.parts());
    assertThat(imported.expected())
        .containsExactlyInAnyOrderElementsOf(export.truth().messages())
        .hasSize(1_500);
    countsAgree(imported, export.truth());
    assertThat(imported.report().hasLoss()).isFalse();
    assertThat(imported.report().unknownKeys()).isEmpty();
    rawBytesAreTheSourceObjects(imported);
  }

  private static void countsAgree(Imported imported, GroundTruth truth) {
    GroundTruth.Tally total = truth.total();
    assertThat(imported.line(Subject.MESSAGE).carried()).isEqualTo(total.messages());
    assertThat(imported.found(Subject.REACTION)).isEqualTo(total.reactions());
    assertThat(imported.found(Subject.ATTACHMENT)).isEqualTo(total.attachments());
    assertThat(
            imported.line(Subject.ATTACHMENT).adapted().getOrDefault(Adaptation.MEDIA_MISSING, 0L))
        .isEqualTo(total.missing());
    assertThat(imported.found(Subject.SHARE)).isEqualTo(total.shares());
    assertThat(imported.found(Subject.EVENT)).isEqualTo(total.calls() + total.events());
    List<Content> contents = imported.contents();
    assertThat(count(contents, Content.Call.class)).isEqualTo(total.calls());
    assertThat(count(contents, Content.Event.class)).isEqualTo(total.events());
    assertThat(count(contents, Content.Unsent.class)).isEqualTo(total.unsent());
    assertThat(count(contents, Content.Withheld.class)).isEqualTo(total.withheld());
    assertThat(origins(contents, TextOrigin.REACTION_NOTICE)).isEqualTo(total.reactionNotices());
    long placeholders =
        truth.messages().stream().filter(m -> m.text().endsWith("sent an attachment.")).count();
    assertThat(origins(contents, TextOrigin.ATTACHMENT_PLACEHOLDER)).isEqualTo(placeholders);
    assertThat(imported.vault().sourceFiles()).hasSize((int) total.files());
  }

  private static long count(List<Content> contents, Class<? extends Content> type) {
    return contents.stream().filter(type::isInstance).count();
  }

  private static long origins(List<Content> contents, TextOrigin origin) {
    return contents.stream()
        .filter(c -> c instanceof Content.Text t && t.origin() == origin)
        .count();
  }

  /** A parser of its own finds the object at the index that the provenance names. */
  private static void rawBytesAreTheSourceObjects(Imported imported) throws IOException {
    JsonMapper json = new JsonMapper();
    for (SourceFile file : imported.vault().sourceFiles()) {
      JsonNode objects;
      try (var in = imported.vault().openSourceFile(file.number())) {
        objects = json.readTree(new ByteArrayInputStream(in.readAllBytes())).get("messages");
      }
      List<Message> messages =
          imported.messages().stream()
              .filter(m -> m.provenance().sourceFile() == file.number())
              .toList();
      assertThat(messages).hasSize(objects.size());
      for (Message message : messages) {
        String raw =
            new String(imported.vault().rawSource(message.provenance()), StandardCharsets.UTF_8);
        assertThat(raw).startsWith("{").endsWith("}");
        assertThat(json.readTree(raw)).isEqualTo(objects.get(message.provenance().index()));
      }
    }
  }
}
