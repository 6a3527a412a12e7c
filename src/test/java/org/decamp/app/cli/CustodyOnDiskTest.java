package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of a vault as a person sees it who did all that it tells of. */
class CustodyOnDiskTest {

  private static final Path ZIP = Path.of("examples/more/messages.zip");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path home;
  private Commands commands = Commands.onDisk(Path.of(""));

  @BeforeEach
  void aVault() throws Exception {
    commands = Commands.withVault(home);
  }

  private void run(String... args) {
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).as(outcome.err()).isLessThan(2);
  }

  private List<JsonNode> record() {
    Commands.Outcome outcome = commands.run("--json", "vault", "custody");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.out().lines().map(JSON::readTree).toList();
  }

  private List<String> kinds() {
    return record().stream().map(l -> l.path("kind").asString()).filter(k -> !k.isEmpty()).toList();
  }

  private JsonNode last(String kind) {
    return record().stream()
        .filter(l -> l.path("kind").asString().equals(kind))
        .reduce((_, b) -> b)
        .orElseThrow()
        .path("facts");
  }

  @Test
  void anImportIsRecordedWithTheHashOfItsZipAndASecondOneBringsNothingNew() throws Exception {
    run("import", ZIP.toString());
    JsonNode first = last("import-finished");
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ZIP)));
    JsonNode source = first.path("sources").path(0);
    assertThat(source.path("name").asString()).isEqualTo("messages.zip");
    assertThat(source.path("sha256").asString()).isEqualTo(sha256);
    assertThat(source.path("bytes").asLong()).isEqualTo(Files.size(ZIP));
    assertThat(source.path("changed").asBoolean(true)).isFalse();
    assertThat(first.path("added").path("messages").asLong()).isPositive();

    run("import", ZIP.toString());
    JsonNode second = last("import-finished");
    assertThat(second.path("found")).isEqualTo(first.path("found"));
    assertThat(second.path("added").values()).allMatch(count -> count.asLong() == 0);
    assertThat(second.path("sources")).isEqualTo(first.path("sources"));
    assertThat(kinds())
        .containsExactly(
            "vault-created", "import-begun", "import-finished", "import-begun", "import-finished");
  }

  @Test
  void whatFollowsIsRecordedToo() throws Exception {
    run("import", ZIP.toString());
    commands.typed.addAll(List.of(Commands.PASSPHRASE, "another passphrase", "another passphrase"));
    assertThat(commands.runTyping("vault", "passphrase", "--add").exit()).isZero();
    run("vault", "check");
    run("vault", "compact");
    Path bag = home.resolve("bag");
    run("--yes", "export", "bag", "--form", "jsonl", "-o", bag.toString());
    run("verify", bag.toString());
    run("vault", "export", home.resolve("backup").toString());

    assertThat(kinds())
        .endsWith(
            "import-finished", "keys-changed", "checked", "compacted", "exported", "backed-up");
    assertThat(last("exported").path("target").asString()).isEqualTo("bag");
    assertThat(last("exported").path("whole").asBoolean(false)).isTrue();
    assertThat(last("keys-changed").path("passphrases").size()).isEqualTo(2);
    assertThat(last("checked").path("whole").asBoolean(false)).isTrue();
    assertThat(bag.resolve("data/archive/html")).doesNotExist();
  }

  @Test
  void aPersonReadsTheHeadToWriteItDown() throws Exception {
    run("import", ZIP.toString());
    Commands.Outcome outcome = commands.run("vault", "custody");
    String head = record().getLast().path("head").asString();

    assertThat(outcome.out())
        .contains("import finished")
        .contains("name messages.zip, kind zip")
        .contains("Entries: 3")
        .contains("Head:    " + head)
        .contains("The chain is whole");
  }

  @Test
  void formsAreForTargetsThatHaveThem() {
    Commands.Outcome outcome =
        commands.run(
            "--yes", "export", "html", "--form", "jsonl", "-o", home.resolve("x").toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("--form");
  }
}
