package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.importer.meta.text.EncodingScan;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.mapping.Mappings;
import org.decamp.source.Limits;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.ExampleExport;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A synthetic twin is built like its original and says nothing of what that says. */
class TwinTest {

  private static final String PATH =
      "your_instagram_activity/messages/inbox/anna_123/message_1.json";

  @TempDir Path folder;

  private static byte[] twin(SourceEntry entry) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MetaSurveyor(Mappings.builtIn()).writeTwin(entry, out, Progress.silent());
    return out.toByteArray();
  }

  private static byte[] twin(String json) throws Exception {
    return twin(new FakeTree().container("a.zip").file(PATH, json).entries().getFirst());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void everyFileOfTheExampleHasATwinOfTheSameTokensLengthsAndEncoding() throws Exception {
    int files = 0;
    List<Path> parts = ExampleExport.write(folder).parts();
    try (SourceTree tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent())) {
      for (SourceEntry entry : tree.entries()) {
        if (entry.path().endsWith(".json") && entry.path().contains("/messages/")) {
          files++;
          byte[] original;
          try (var in = entry.open()) {
            original = in.readAllBytes();
          }
          assertAlike(original, twin(entry));
        }
      }
    }
    assertThat(files).isGreaterThan(10);
  }

  private static void assertAlike(byte[] original, byte[] twin) throws Exception {
    assertThat(twin).hasSameSizeAs(original);
    assertThat(scan(twin)).isEqualTo(scan(original));
    Map<String, String> strings = new HashMap<>();
    List<long[]> times = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    try (JsonParser one = json.createParser(ObjectReadContext.empty(), original);
        JsonParser other = json.createParser(ObjectReadContext.empty(), twin)) {
      for (JsonToken token = one.nextToken(); token != null; token = one.nextToken()) {
        assertThat(other.nextToken()).isEqualTo(token);
        assertThat(other.currentTokenLocation().getByteOffset())
            .isEqualTo(one.currentTokenLocation().getByteOffset());
        switch (token) {
          case PROPERTY_NAME -> assertThat(other.currentName()).isEqualTo(one.currentName());
          case VALUE_STRING -> {
            if (Set.of("sender_name", "actor", "name", "content").contains(one.currentName())) {
              String before = strings.putIfAbsent(one.getString(), other.getString());
              assertThat(before == null || before.equals(other.getString())).isTrue();
            }
          }
          case VALUE_NUMBER_INT -> {
            assertThat(other.getString()).hasSameSizeAs(one.getString());
            if (one.currentName().equals("timestamp_ms")) {
              times.add(new long[] {one.getLongValue(), other.getLongValue()});
            } else if (one.currentName().equals("timestamp")) {
              times.add(new long[] {one.getLongValue() * 1000, other.getLongValue() * 1000});
            }
          }
          default -> {}
        }
      }
      assertThat(other.nextToken()).isNull();
    }
    assertThat(times.stream().map(t -> t[1] - t[0]).distinct()).hasSizeLessThanOrEqualTo(1);
    times.forEach(t -> assertThat(Math.abs(t[1] - t[0])).isGreaterThan(86_400_000L));
    assertThat(new TreeSet<>(strings.values())).hasSizeGreaterThanOrEqualTo(strings.size() / 2);
  }

  private static Object scan(byte[] bytes) {
    EncodingScan scan = new EncodingScan();
    scan.update(bytes, 0, bytes.length);
    return scan.encoding();
  }

  @Test
  void importingTwinsGivesTheSameCounts() throws Exception {
    GeneratedExport export =
        ExportGenerator.generate(
            ExportShape.of(1_200, 5).withConversations(4, 500).withMedia(0, 0).withParts(1),
            folder);
    FakeTree twins = new FakeTree().container("instagram-x-2026-01-01-abcdefgh.zip");
    try (SourceTree tree = SourceTrees.open(export.parts(), Limits.DEFAULT, Progress.silent())) {
      for (SourceEntry entry : tree.entries()) {
        if (entry.path().endsWith("message_1.json")) {
          twins.file(entry.path(), twin(entry));
        }
      }
    }
    Imported original = Imported.zips(export.parts());
    Imported copies = Imported.tree(twins);
    assertThat(counts(copies)).isEqualTo(counts(original));
    assertThat(counts(copies)).containsKey("MESSAGE");
    assertThat(copies.vault().conversations())
        .hasSameSizeAs(original.vault().conversations())
        .allMatch(c -> !c.people().isEmpty());
  }

  private static Map<String, LedgerReport.Line> counts(Imported imported) {
    Map<String, LedgerReport.Line> counts = new TreeMap<>();
    imported.report().lines().stream()
        .filter(l -> l.subject() != Subject.FILE)
        .forEach(l -> counts.put(l.subject().name(), l));
    return counts;
  }

  @Test
  void nothingThatIsMarkedIsInATwin() throws Exception {
    String marker = "zyxwqvutkjzyxwqvutkj";
    String json =
        """
        {"participants":[{"name":"M"}],"M":1,"x M":2,"messages":[
         {"sender_name":"M","timestamp_ms":1700000000123,"content":"M sent an attachment.",
          "photos":[{"uri":"messages/inbox/M_1/photos/M.jpg"}],"type":"M","thread_path":"inbox/M",
          "share":{"link":"https://www.instagram.com/reel/M/?igsh=M","share_text":"#M @M"}}],
         "title":"M"}
        """
            .replace("M\"", marker + "\"")
            .replaceAll("\\bM\\b|M(?=_)", marker);
    String twin = text(twin(json));
    assertThat(twin).doesNotContain(marker.substring(0, 10)).doesNotContain("1700000000");
    assertThat(twin)
        .contains("messages/inbox/", "/photos/", ".jpg", "https://www.instagram.com/reel/")
        .containsPattern("[a-z]{20} sent an attachment\\.");
  }

  @Test
  void twoTwinsOfOneFileDiffer() throws Exception {
    String json = SurveyTest.thread(1_700_000_000_123L).replace("\"x\"", "\"a longer text\"");
    assertThat(twin(json)).isNotEqualTo(twin(json));
  }

  @Test
  void charactersKeepTheirSortAndTheWayTheyAreWritten() throws Exception {
    String json =
        "{\"content\":\"Ab1 \\u00f0\\u009f\\u0099\\u0082\\u00c3\\u00a9\\n\\\"\\u00e2\\u009d\\u00a4"
            + "\\u00f0\\u009f\"}";
    String twin = text(twin(json));
    assertThat(twin)
        .matches(
            "\\{\"content\":\"[A-Z][a-z][0-9] (\\\\u00[0-9a-f]{2}){4}\\\\u00c3\\\\u00[0-9a-f]{2}"
                + "\\\\n\\\\\"(\\\\u00[0-9a-f]{2}){3}\\\\u00f0\\\\u009f\"\\}");
    String clean = text(twin("{\"content\":\"\\ud83d\\ude42 \\u4f60 \\u4e00\"}"));
    assertThat(clean).matches("\\{\"content\":\"\\\\ud8..\\\\ud... \\\\u.{4} \\\\u.{4}\"\\}");
  }

  @Test
  void anEncryptedDownloadAndTheLayoutOf2020HaveTwinsToo() throws Exception {
    String encrypted =
        "{\"participants\":[\"Anna\",\"Me\"],\"threadName\":\"Anna_1\",\"messages\":[{\"media\":"
            + "[{\"uri\":\"Failed to download media\"}],\"senderName\":\"Anna\",\"text\":\"hé\","
            + "\"timestamp\":1600000000000,\"type\":\"text\"}]}";
    String twin = text(twin(encrypted));
    assertThat(twin)
        .hasSameSizeAs(encrypted)
        .contains("\"type\":\"text\"", "Failed to download media")
        .doesNotContain("Anna");
    String old =
        "[{\"participants\":[\"ann\",\"me\"],\"conversation\":[{\"sender\":\"ann\","
            + "\"created_at\":\"2020-10-20T08:06:45.249753+00:00\",\"text\":\"hi\"}]}]";
    assertThat(text(twin(old)))
        .containsPattern("\"created_at\":\"20[0-9]{2}-[0-9-]{5}T[0-9:]{8}\\.249753\\+00:00\"")
        .doesNotContain("2020-10-20");
  }

  @Test
  void whatIsNoJsonHasNoTwin() throws Exception {
    assertThatThrownBy(() -> twin("{\"a\": secret}")).isInstanceOf(Problem.BadInput.class);
    assertThatThrownBy(() -> twin("a text")).isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void aBrokenFileHasATwinThatBreaksInTheSamePlace() throws Exception {
    String json = SurveyTest.thread(1_700_000_000_123L);
    for (int length = 1; length < json.length(); length++) {
      String part = json.substring(0, length);
      assertThat(twin(part)).hasSize(length);
    }
  }
}
