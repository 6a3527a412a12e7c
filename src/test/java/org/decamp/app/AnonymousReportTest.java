package org.decamp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.decamp.importer.meta.MetaImporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.Limits;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.ExampleExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that people attach to bug reports tells structure and nothing else. */
class AnonymousReportTest {

  /** No part of it is a part of any word of the format. */
  private static final String MARKER = "zyxwqvutkj";

  private static final String DIGITS = "8675309867530";

  @TempDir Path folder;
  private Path report = Path.of("");
  private Inspect inspect = new Inspect((_, _) -> TreeOfNames.of(), List.of());

  @BeforeEach
  void anInspection() {
    report = folder.resolve("structure.json");
    inspect =
        new Inspect(
            (paths, progress) -> SourceTrees.open(paths, Limits.DEFAULT, progress),
            List.of(new MetaImporter()));
  }

  private String write(List<Path> paths) throws Exception {
    inspect.run(
        paths, new InspectOutputs(Optional.of(report), Optional.empty()), Progress.silent());
    return Files.readString(report);
  }

  @Test
  void nothingThatIsMarkedIsInTheReportNorAnyFourCharactersOfIt() throws Exception {
    String text = write(List.of(markedZip())).toLowerCase(Locale.ROOT);
    for (String marker : List.of(MARKER, DIGITS)) {
      for (int i = 0; i + 4 <= marker.length(); i++) {
        assertThat(text).doesNotContain(marker.substring(i, i + 4));
      }
    }
    assertThat(text)
        .contains(
            "messages[].photos[].uri", "<slug>_<digits:13>", "aaa 00, 0000 0:00 aa", "div._a6-g");
  }

  @Test
  void theReportKeepsToItsSchemaAndTellsTheSameEveryTime() throws Exception {
    String marked = write(List.of(markedZip()));
    assertThat(schema().validate(marked, InputFormat.JSON)).isEmpty();
    Files.delete(report);
    assertThat(write(List.of(folder.resolve("zip").resolve(name())))).isEqualTo(marked);
    Files.delete(report);
    String example = write(ExampleExport.write(folder.resolve("example")).parts());
    assertThat(schema().validate(example, InputFormat.JSON)).isEmpty();
    assertThat(example).contains("\"describedAfter\" : 12", "byte_escaped");
    assertThat(
            schema()
                .validate(example.replace("\"version\" : 1", "\"version\" : 2"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void whatNobodyRecognisesIsDescribedTooAndTheInspectionSaysSo() throws Exception {
    Path unknown = Files.writeString(folder.resolve(MARKER + ".json"), "{\"a\":1}");
    Inspection inspection =
        inspect.run(
            List.of(unknown),
            new InspectOutputs(Optional.of(report), Optional.empty()),
            Progress.silent());
    assertThat(inspection.recognised()).isFalse();
    assertThat(Files.readString(report)).contains("<letters>.json").doesNotContain(MARKER);
  }

  @Test
  void nothingIsOverwrittenAndNothingIsReadBeforeThatIsKnown() throws Exception {
    Files.writeString(report, "mine");
    Path absent = folder.resolve("absent.zip");
    assertThatThrownBy(() -> write(List.of(absent))).isInstanceOf(Problem.CannotWrite.class);
    assertThat(report).hasContent("mine");
  }

  @Test
  void aStoppedInspectionLeavesNoFile() throws Exception {
    Path zip = markedZip();
    Progress stopping =
        new Progress() {
          @Override
          public void report(Event event) {}

          @Override
          public void checkCancelled() throws Problem.Cancelled {
            throw new Problem.Cancelled();
          }
        };
    assertThatThrownBy(() ->
            inspect.run(
                List.of(zip),
                new InspectOutputs(
                    Optional.of(report),
                    Optional.of(new InspectOutputs.Twin(folder.resolve("t"), "message_1.json"))),
                stopping))
        .isInstanceOf(Problem.Cancelled.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("zip"));
    }
  }

  @Test
  void theFileOfATwinMustBeTheOnlyOneOfThatName() throws Exception {
    Path zip = markedZip();
    for (String of : List.of("nothing.json", "message_1.json")) {
      var outputs =
          new InspectOutputs(
              Optional.empty(), Optional.of(new InspectOutputs.Twin(folder.resolve("t"), of)));
      if (of.startsWith("nothing")) {
        assertThatThrownBy(() -> inspect.run(List.of(zip), outputs, Progress.silent()))
            .isInstanceOf(Problem.Usage.class);
        assertThat(folder.resolve("t")).doesNotExist();
      } else {
        inspect.run(List.of(zip), outputs, Progress.silent());
        assertThat(Files.readString(folder.resolve("t")))
            .contains("\"timestamp_ms\"")
            .doesNotContain(MARKER, DIGITS);
      }
    }
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("docs/schema/structure-report.schema.json")));
  }

  private static String name() {
    return "instagram-" + MARKER + "-2026-11-01-abcdefgh.zip";
  }

  /** Every text, name, file name, uri, caption, unknown key and number holds a marker. */
  private Path markedZip() throws IOException {
    Path zip = Files.createDirectories(folder.resolve("zip")).resolve(name());
    String thread = "your_instagram_activity/messages/inbox/" + MARKER + "_" + DIGITS + "/";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, thread + "message_1.json", json(thread));
      put(out, thread + "message_2.html", page(thread));
      put(out, thread + "photos/" + MARKER + ".jpg", MARKER);
      put(out, thread + "files/" + MARKER + " " + DIGITS + "." + MARKER, MARKER);
      put(out, "your_instagram_activity/messages/" + MARKER + "/x_1/message_1.jsonx", MARKER);
      put(out, "your_instagram_activity/messages/" + MARKER + ".json", "{\"" + MARKER + "\":{}}");
      put(out, MARKER + "/" + MARKER + ".txt", MARKER);
    }
    return zip;
  }

  private static String json(String thread) {
    String m = MARKER;
    return """
    {"participants":[{"name":"M x"},{"name":"Mr. M"}],
     "messages":[
      {"sender_name":"M x","timestamp_ms":1700000000123,"content":"M M #",
       "photos":[{"uri":"THREADphotos/M.jpg","creation_timestamp":1700000000},{"uri":"M/#.jpg"}],
       "share":{"link":"https://M.example/M?M=#","share_text":"M","original_content_owner":"M"},
       "reactions":[{"reaction":"M","actor":"Mr. M","timestamp":1700000001}],
       "M":{"M":"M"},"a M b":#,"call_duration":#},
      {"sender_name":"Mr. M","timestamp_ms":1700000000124,"content":"Sep 08, 2025 5:57 M"}],
     "title":"M","is_still_participant":true,"thread_path":"inbox/M_#",
     "magic_words":["M"],"image":{"uri":"M.jpg"},"joinable_mode":{"mode":1,"link":"https://ig.me/j/M"}}
    """
        .replace("\"M\":{", "\"" + m + "\":{")
        .replaceAll("\\bM\\b", m)
        .replace("#", DIGITS)
        .replace("THREAD", thread);
  }

  private static String page(String thread) {
    return """
    <html><head><title>M</title><style>.M{}</style></head><body><div class="_a6-g">
    <h2 class="_a6-h">M M</h2><div class="_a6-p"><div><div></div><div>M &amp; M</div>
    <div><a href="THREADphotos/M.jpg"><img src="THREADphotos/M.jpg" alt="M"></a></div>
    <ul class="_a6-q"><li><span>M (Sep 08, 2025 5:57 am)</span></li></ul></div></div>
    <div class="_a6-o">Sep 08, 2025 5:57 am</div></div><M>M</M></body></html>
    """
        .replaceAll("\\bM\\b", MARKER)
        .replace("THREAD", thread);
  }

  private static void put(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
