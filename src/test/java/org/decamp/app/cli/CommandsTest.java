package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));

  @BeforeEach
  void aHome() {
    commands = new Commands(home);
  }

  private void fillVault() throws Exception {
    var vault = commands.vaults.add(commands.vault, Commands.PASSPHRASE);
    Conversations.add(
        vault,
        "1",
        "Anna",
        new Said("Anna", 1, "first\u001B[2Jfirst"),
        new Said("Me", 2, "second\n12:00  Anna: forged"));
    Conversations.add(vault, "2", "Annabel", new Said("Anna", 3, "third"));
  }

  @Test
  void importMakesTheVaultAndCountsEverything() {
    Commands.Outcome outcome = commands.run("import", "talk");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("new vault").contains("messages");
    assertThat(commands.vaults.content(commands.vault).conversations()).hasSize(1);
  }

  @Test
  void importSaysWhereTheConversationsCanStillBeRead() {
    String synced = home.resolve("Dropbox/talk").toString();
    assertThat(commands.run("import", "talk", synced).out())
        .contains("Still readable without a passphrase")
        .contains(Path.of("talk").toAbsolutePath() + "\n")
        .contains(synced + "  (Dropbox copies this folder to other computers)")
        .contains("empty the trash");
  }

  @Test
  void damageIsToldAndTheCodeIsOne() {
    Commands.Outcome outcome = commands.run("import", "talk", "broken");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).contains("damaged file").contains("broken");
  }

  @Test
  void anObjectWithoutFateIsABugWithoutAnyContentInItsNote() throws Exception {
    Commands.Outcome outcome = commands.run("import", "talk", "forgotten");
    assertThat(outcome.exit()).isEqualTo(70);
    assertThat(outcome.err()).contains("a bug in Decamp").doesNotContain("\tat ");
    assertThat(commands.run("import", "talk", "bug").exit()).isEqualTo(70);
    try (Stream<Path> notes = Files.list(home.resolve("state"))) {
      for (Path note : notes.toList()) {
        assertThat(Files.readString(note))
            .contains("  at org.decamp")
            .doesNotContain("hello there");
        assertThat(Files.getPosixFilePermissions(note)).hasSize(2);
      }
    }
  }

  @Test
  void whatIsNoExportIsRefusedAndNoVaultIsMade() {
    Commands.Outcome outcome = commands.run("import", "holiday.jpg");
    assertThat(outcome.exit()).isEqualTo(65);
    assertThat(outcome.err())
        .contains("decamp: this does not look like an export")
        .contains("hint: ");
    assertThat(commands.vaults.exists(commands.vault)).isFalse();
    assertThat(commands.run("inspect", "holiday.jpg").exit()).isEqualTo(65);
  }

  @Test
  void withoutAVaultThereIsAHint() {
    Commands.Outcome outcome = commands.run("list");
    assertThat(outcome.exit()).isEqualTo(66);
    assertThat(outcome.err()).contains("hint: Make one by importing");
  }

  @Test
  void aWrongPassphraseMayBeTypedThreeTimes() throws Exception {
    fillVault();
    commands.typed.addAll(List.of("wrong one", "wrong two", Commands.PASSPHRASE));
    assertThat(commands.runTyping("list").exit()).isZero();
    commands.typed.addAll(List.of("wrong one", "wrong two", "wrong three", Commands.PASSPHRASE));
    Commands.Outcome outcome = commands.runTyping("list");
    assertThat(outcome.exit()).isEqualTo(77);
    assertThat(outcome.err()).doesNotContain("wrong one");
    assertThat(commands.typed).containsExactly(Commands.PASSPHRASE);
  }

  @Test
  void withNobodyToAskTheWayForScriptsIsNamed() throws Exception {
    fillVault();
    Commands.Outcome outcome = commands.runTyping("list");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("--passphrase-file");
  }

  @Test
  void listShowsShortIdsTitlesAndDays() throws Exception {
    fillVault();
    assertThat(commands.run("list").out())
        .containsPattern("[0-9a-f]{6} +direct +2 +2023-01-01 +2023-01-02 +Anna\n");
  }

  @Test
  void showPrefersTheExactTitleAndDisarmsTheText() throws Exception {
    fillVault();
    Commands.Outcome outcome = commands.run("show", "anna");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).doesNotContain("\u001B").doesNotContain("\n12:00  Anna: forged");
    assertThat(outcome.out()).contains("       12:00  Anna: forged").contains("-- 2023-01-02 --");
    assertThat(commands.run("show", "Anna", "--last", "1").out()).doesNotContain("first");
    assertThat(commands.run("show", "Anna", "--until", "2023-01-01").out())
        .contains("first")
        .doesNotContain("second");
  }

  @Test
  void anAmbiguousBeginningNamesIdsAndNoTitles() throws Exception {
    fillVault();
    Commands.Outcome outcome = commands.run("show", "ann");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("2 conversations").doesNotContainIgnoringCase("annabel");
  }

  @Test
  void searchShowsTheLineAndItsPlace() throws Exception {
    fillVault();
    assertThat(commands.run("search", "third").out()).contains("Annabel").contains("Anna: third");
    assertThat(commands.run("search", "absent").out()).contains("Nothing found");
  }

  @Test
  void theOwnerMustBeSomebodyOfTheVault() throws Exception {
    fillVault();
    assertThat(commands.run("people").out()).contains("perhaps one person");
    assertThat(commands.run("people", "owner", "Nobody").exit()).isEqualTo(64);
    assertThat(commands.run("people", "owner", "Me").exit()).isZero();
    assertThat(commands.run("people", "list").out())
        .containsPattern("[0-9a-f]{6}  Me  .instagram, the owner.");
  }

  @Test
  void aCancelledImportSaysHowToGoOn() {
    commands.cancellation.request();
    Commands.Outcome outcome = commands.run("import", "talk");
    assertThat(outcome.exit()).isEqualTo(130);
    assertThat(outcome.err()).contains("Run the same command again");
  }

  @Test
  void aSecretInTheWrongPlaceIsNotRepeated() {
    Commands.Outcome outcome = commands.run("list", "--passphrase=geheim");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("--passphrase").doesNotContain("geheim");
  }

  @Test
  void everyJsonLineKeepsToTheSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    fillVault();
    List<List<String>> all =
        List.of(
            List.of("import", "talk", "broken"),
            List.of("inspect", "talk"),
            List.of("inspect", "nothing"),
            List.of("list"),
            List.of("show", "Anna"),
            List.of("show", "nobody"),
            List.of("search", "third"),
            List.of("people"),
            List.of("people", "owner", "Me"),
            List.of("vault", "check"),
            List.of("export", "nowhere"));
    for (List<String> command : all) {
      String[] args = Stream.concat(Stream.of("--json"), command.stream()).toArray(String[]::new);
      List<String> lines = commands.run(args).out().lines().toList();
      assertThat(lines).as("%s", command).isNotEmpty();
      for (String line : lines) {
        assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      }
    }
    assertThat(schema.validate("{\"v\":1,\"type\":\"absent\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theWholeWayIntoSignalInOneGoIsSaidToBeTwoSteps() {
    Commands.Outcome outcome =
        commands.run("migrate", "some.zip", "--to", "signal", "-o", "for-the-phone");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("who is who", "decamp people link", "decamp export signal");
  }
}
