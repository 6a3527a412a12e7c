package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.testing.export.GroundTruth.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generated encrypted downloads follow the sheet, and their ground truth is true. */
class EncryptedExportTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ExportShape SHAPE =
      ExportShape.of(3_000, 7).withConversations(12, 2_000).withMedia(120, 300);

  @TempDir Path folder;

  private final List<ExpectedMessage> messages = new ArrayList<>();
  private final Set<String> entries = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private long files;
  private long reactions;
  private long attachments;
  private long failed;
  private long links;
  private long unsent;

  @Test
  void anIndependentRecountAgreesWithTheGroundTruth() throws IOException {
    GeneratedExport export = ExportGenerator.generate(SHAPE, EncryptedFormat.MESSENGER, folder);

    recount(export.parts());

    Tally total = export.truth().total();
    assertThat(total.messages()).isBetween(2_500L, 3_100L);
    assertThat(messages).containsExactlyInAnyOrderElementsOf(export.truth().messages());
    assertThat(files).isEqualTo(total.files()).isEqualTo(12);
    assertThat(reactions).isEqualTo(total.reactions()).isPositive();
    assertThat(attachments).isEqualTo(total.attachments()).isEqualTo(120);
    assertThat(failed).isEqualTo(total.missing()).isPositive();
    assertThat(links).isEqualTo(total.shares()).isPositive();
    assertThat(unsent).isEqualTo(total.unsent()).isPositive();
    assertThat(total.calls() + total.events() + total.placeholders() + total.reactionNotices())
        .isZero();
    assertThat(entries).containsAll(named);
    assertThat(named).anyMatch(name -> name.endsWith(".ogg"));
  }

  private void recount(List<Path> parts) throws IOException {
    for (Path part : parts) {
      try (ZipFile zip = new ZipFile(part.toString())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          entries.add(entry.getName());
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          if (entry.getName().endsWith(".json")) {
            thread(entry.getName(), bytes);
          } else if (entry.getName().endsWith(".ogg")) {
            assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
          }
        }
      }
    }
  }

  private void thread(String name, byte[] bytes) {
    files++;
    assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\\u00c3");
    JsonNode root = JSON.readTree(bytes);
    String thread = root.get("threadName").stringValue();
    assertThat(name).isEqualTo(thread + ".json");
    assertThat(root.get("participants").get(0).stringValue()).isEqualTo(Cast.OWNER);
    long before = 0;
    for (JsonNode message : root.get("messages")) {
      long time = message.get("timestamp").longValue();
      assertThat(time).isGreaterThanOrEqualTo(before);
      before = time;
      String type = message.get("type").stringValue();
      String text = message.get("text").stringValue();
      links += type.equals("link") ? 1 : 0;
      unsent += message.get("isUnsent").booleanValue() ? 1 : 0;
      reactions += message.get("reactions").size();
      for (JsonNode file : message.get("media")) {
        attachments++;
        String uri = file.get("uri").stringValue();
        if (uri.equals("Failed to download media")) {
          failed++;
        } else {
          named.add(uri.substring(2));
        }
      }
      String sender = message.get("senderName").stringValue();
      messages.add(new ExpectedMessage(thread, time, sender, type.equals("link") ? "" : text));
    }
  }

  @ParameterizedTest
  @EnumSource(EncryptedKeys.class)
  void keysMayBeSpelledInOtherWays(EncryptedKeys keys) throws IOException {
    EncryptedFormat format =
        new EncryptedFormat(keys, EncryptedFormat.Shape.FLAT, EncryptedFormat.Names.HANDLES);
    GeneratedExport export =
        ExportGenerator.generate(ExportShape.of(50, 1).withMedia(0, 1), format, folder);

    assertThat(threads(export))
        .allMatch(json -> json.contains('"' + keys.of("senderName") + "\": "))
        .allMatch(json -> json.contains("mara.lindqvist"));
  }

  @Test
  void theKeysOfTheOrdinaryExportMayStandInAFlatFolder() throws IOException {
    EncryptedFormat format =
        new EncryptedFormat(
            EncryptedKeys.CAMEL,
            EncryptedFormat.Shape.ORDINARY_KEYS,
            EncryptedFormat.Names.DISPLAY);
    GeneratedExport export = ExportGenerator.generate(ExportShape.of(200, 1), format, folder);

    assertThat(threads(export))
        .allMatch(json -> json.contains("\"timestamp_ms\": "))
        .anyMatch(json -> json.contains("ü") || json.contains("é") || json.contains("ø"));
  }

  private static List<String> threads(GeneratedExport export) throws IOException {
    List<String> threads = new ArrayList<>();
    for (Path part : export.parts()) {
      try (ZipFile zip = new ZipFile(part.toString())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          if (entry.getName().endsWith(".json")) {
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            threads.add(new String(bytes, StandardCharsets.UTF_8));
          }
        }
      }
    }
    return threads;
  }
}
