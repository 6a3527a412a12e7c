package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read: every line that any command prints with {@code --json} fits the schema. */
class JsonOutputIT {

  @TempDir Path folder;
  private DecampProcess decamp;
  private Schema schema;
  private String examples = "";

  @BeforeEach
  void aUserAndTheSchema() throws Exception {
    decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/schema/cli-output.schema.json")));
    examples = Path.of("examples").toAbsolutePath().toString();
  }

  @Test
  void everyLineOfEveryCommandFitsThePublishedSchema() {
    String archive = folder.resolve("archive").toString();
    String migrated = folder.resolve("migrated").toString();

    assertLines(0, "inspection", "inspect", examples);
    assertLines(0, "import", "import", examples);
    assertLines(0, "conversation", "list");
    assertLines(0, "message", "show", "Jonas", "--last", "50");
    assertLines(0, "message", "show", "Azulejo");
    assertLines(0, "search", "search", "Leuchtturm");
    assertLines(0, "person", "people");
    assertLines(0, "person", "people", "list");
    assertLines(0, "owner", "people", "owner", "Jonas Brandt");
    assertLines(0, "plan", "export", "html", "--dry-run");
    assertLines(0, "export", "export", "archive", "-o", archive);
    assertLines(0, "verify", "verify", archive);
    assertLines(0, "open", "open", archive, "--idle", "0");
    assertLines(0, "export", "migrate", examples, "--to", "jsonl", "-o", migrated);
    assertLines(0, "check", "vault", "check");
    assertLines(0, "repair", "vault", "check", "--repair");
    assertLines(0, "compact", "vault", "compact");
    assertLines(0, "backup", "vault", "export", folder.resolve("backup").toString());
  }

  @Test
  void theDemonstrationFitsToo() {
    assertLines(0, "demo", "demo", "--examples", examples, "-o", folder.resolve("demo").toString());
  }

  @Test
  void anEmptyVaultFitsToo() {
    assertLines(0, "vault", "vault", "create");
    assertThat(lines(0, "list")).isEmpty();
    assertLines(0, "check", "vault", "check");
  }

  @Test
  void everyFailureFitsToo() {
    assertLines(66, "problem", "list");
    assertLines(66, "problem", "inspect", folder.resolve("nothing.zip").toString());
    assertLines(64, "problem", "export", "papyrus", "-o", folder.resolve("x").toString());
    assertLines(65, "problem", "import", folder.resolve("home/tmp").toString());
    assertLines(73, "problem", "demo", "-o", folder.toString());
  }

  private void assertLines(int exit, String type, String... arguments) {
    List<String> lines = lines(exit, arguments);
    assertThat(lines).as(String.join(" ", arguments)).isNotEmpty();
    assertThat(lines).anyMatch(l -> l.contains("\"type\":\"" + type + "\""));
  }

  private List<String> lines(int exit, String... arguments) {
    List<String> command = new ArrayList<>(List.of("--json", "--yes"));
    command.addAll(List.of(arguments));
    DecampProcess.Result result = decamp.run(command.toArray(String[]::new));
    assertThat(result.exit()).as("%s: %s", command, result.err()).isEqualTo(exit);
    List<String> lines = Stream.of(result.out().split("\n")).filter(l -> !l.isEmpty()).toList();
    for (String line : lines) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
    return lines;
  }
}
