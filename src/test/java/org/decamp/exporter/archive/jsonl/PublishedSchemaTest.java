package org.decamp.exporter.archive.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.job.Progress;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every line that is written follows the published schemas, and their own examples do, too. */
class PublishedSchemaTest {

  private static final String PREFIX = "urn:decamp:schema:1:";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void everyLineFollowsItsSchema() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 20, 4, 250);
    Path archive = folder.resolve("out");
    new ExportJob(new JsonlExporter(), vault).run(Selection.ALL, archive, Progress.silent());
    assertThat(lines(archive.resolve("jsonl/conversations.jsonl"), "conversation")).isEqualTo(4);
    assertThat(lines(archive.resolve("jsonl/owners.jsonl"), "owner")).isEqualTo(1);
    assertThat(lines(archive.resolve("jsonl/sources.jsonl"), "source")).isEqualTo(5);
    long messages = 0;
    try (Stream<Path> files = Files.list(archive.resolve("jsonl/messages"))) {
      for (Path file : files.toList()) {
        messages += lines(file, "message");
      }
    }
    assertThat(messages).isEqualTo(4 * 250);
  }

  @Test
  void theSchemasAcceptTheirOwnExamples() throws Exception {
    for (String name : schemas().keySet()) {
      for (JsonNode example : JSON.readTree(schemas().get(name)).required("examples")) {
        assertThat(schema(name.substring(PREFIX.length())).validate(example)).as(name).isEmpty();
      }
    }
  }

  @Test
  void theMessageSchemaRefusesWhatIsNoMessage() throws Exception {
    Schema schema = schema("message");
    for (String line :
        List.of(
            "{}",
            "{\"id\":\"x\",\"sender\":\"0011223344556677\",\"sentAt\":1,\"precision\":\"second\","
                + "\"contents\":[{\"type\":\"unsent\"}]}",
            "{\"id\":\"00112233445566778899aabbccddeeff\",\"sender\":\"0011223344556677\","
                + "\"sentAt\":1,\"precision\":\"second\",\"contents\":[{\"type\":\"new\"}]}")) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isNotEmpty();
    }
  }

  private static long lines(Path file, String schemaName) throws Exception {
    List<String> lines = Files.readAllLines(file);
    assertThat(schema("header").validate(lines.getFirst(), InputFormat.JSON)).isEmpty();
    Schema schema = schema(schemaName);
    for (String line : lines.subList(1, lines.size())) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
    return lines.size() - 1L;
  }

  private static Schema schema(String name) throws Exception {
    Map<String, String> schemas = schemas();
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
        .getSchema(SchemaLocation.of(PREFIX + name));
  }

  private static Map<String, String> schemas() throws Exception {
    Map<String, String> schemas = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("docs/schema"))) {
      for (Path file : files.filter(PublishedSchemaTest::ofTheArchive).toList()) {
        String text = Files.readString(file);
        schemas.put(JSON.readTree(text).required("$id").stringValue(), text);
      }
    }
    return schemas;
  }

  /** What the commands print and report has schemas of its own, which are tested with them. */
  private static boolean ofTheArchive(Path file) {
    return file.toString().endsWith(".schema.json")
        && !file.endsWith("cli-output.schema.json")
        && !file.endsWith("structure-report.schema.json");
  }
}
