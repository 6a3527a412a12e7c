package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generated exports of 2020 follow the sheet, and their ground truth is true. */
class Legacy2020Test {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private final List<String> entries = new ArrayList<>();
  private final List<String> direct = new ArrayList<>();
  private GeneratedExport export = new GeneratedExport(List.of(), emptyTruth());
  private String messages = "";

  private static GroundTruth emptyTruth() {
    return new GroundTruth("", List.of(), List.of());
  }

  @BeforeEach
  void generate() throws IOException {
    export = Legacy2020.generate(3, 5, 400, 2, folder);
    for (Path part : export.parts()) {
      try (ZipFile zip = new ZipFile(part.toString())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          String name = entry.getName();
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          entries.add(name);
          if (name.equals("messages.json")) {
            messages = new String(bytes, StandardCharsets.UTF_8);
          } else if (name.equals("media.json")) {
            JSON.readTree(bytes)
                .get("direct")
                .forEach(file -> direct.add(file.get("path").stringValue()));
          }
        }
      }
    }
  }

  @Test
  void anIndependentRecountAgreesWithTheGroundTruth() {
    long count = 0;
    long likes = 0;
    List<String> sent = new ArrayList<>();
    for (JsonNode thread : JSON.readTree(messages)) {
      for (JsonNode message : thread.get("conversation")) {
        count++;
        likes += message.has("likes") ? message.get("likes").size() : 0;
        Instant time = OffsetDateTime.parse(message.get("created_at").stringValue()).toInstant();
        sent.add(message.get("sender").stringValue() + ' ' + time.toEpochMilli());
      }
    }
    GroundTruth truth = export.truth();
    assertThat(count).isEqualTo(truth.total().messages()).isBetween(1_800L, 2_000L);
    assertThat(likes).isEqualTo(truth.total().reactions()).isPositive();
    assertThat(sent)
        .isEqualTo(truth.messages().stream().map(m -> m.sender() + ' ' + m.timeMs()).toList());
  }

  @Test
  void textIsRawAndEveryKindOfMessageOccurs() {
    assertThat(messages).doesNotContain("\\u").contains("ã", "日");
    Set<String> keys = new HashSet<>();
    for (JsonNode thread : JSON.readTree(messages)) {
      for (JsonNode message : thread.get("conversation")) {
        keys.addAll(message.propertyNames());
      }
    }
    assertThat(keys)
        .contains(
            "text",
            "heart",
            "likes",
            "link",
            "media",
            "media_url",
            "media_owner",
            "media_share_caption",
            "media_share_url",
            "story_share",
            "story_share_type",
            "action",
            "video_call_action",
            "voice_media",
            "animated_media_images",
            "is_random");
  }

  @Test
  void everyPartListsFilesOfItsOwn() {
    assertThat(entries).contains("profile.json").containsOnlyOnce("messages.json");
    assertThat(Collections.frequency(entries, "media.json")).isEqualTo(2);
    assertThat(direct).isNotEmpty().allMatch(path -> path.matches("direct/20\\d{4}/.+"));
    assertThat(entries).containsAll(direct);
  }
}
