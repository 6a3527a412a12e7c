package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code decamp web} says where the pages are, and ends when it is told to. */
class WebCommandTest {

  @TempDir private Path home;

  @Test
  void theLinkIsPrintedAndTheProgramEndsWhenItIsStopped() {
    Commands commands = new Commands(home);
    commands.cancellation.request();
    Commands.Outcome outcome = commands.run(0, "web", "--no-browser");
    assertThat(outcome.out())
        .containsPattern("http://127\\.0\\.0\\.1:[0-9]+/\\.decamp/open\\?key=");
    assertThat(outcome.err()).contains("Closed.");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void programsGetTheLinkAsTheSchemaSays() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    Commands commands = new Commands(home);
    commands.cancellation.request();
    String line = commands.run(0, "--json", "web").out().strip();
    assertThat(line).contains("\"type\":\"web\"");
    assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    Commands.Outcome outcome = new Commands(home).run(64, "web", "--idle", "-1");
    assertThat(outcome.err()).contains("--idle is a number of minutes");
  }
}
