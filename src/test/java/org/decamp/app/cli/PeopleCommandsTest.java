package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCommandsTest {

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private MemoryVault vault = new MemoryVault();

  @BeforeEach
  void aVault() throws Exception {
    commands = new Commands(home);
    vault = commands.vaults.add(commands.vault, Commands.PASSPHRASE);
    vault.owner("instagram", new PrivateText("Me"), "test");
    talk("1", "Anna", 1);
    talk("2", "Anna", 10);
    talk("3", "Bob", 20);
    Conversations.add(
        vault,
        "4",
        "Us",
        new Said("Me", 1, "a"),
        new Said("Anna", 2, "b"),
        new Said("Old", 3, "c"));
  }

  private ConversationId talk(String key, String other, int day) throws Exception {
    return Conversations.add(
        vault, key, other + key, new Said(other, day, "a"), new Said("Me", day + 1, "b"));
  }

  private String done(String... args) {
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private String refused(int exit, String... args) {
    Decisions before = vault.decisions();
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).isEqualTo(exit);
    assertThat(outcome.err().lines()).hasSize(2);
    assertThat(vault.decisions()).isEqualTo(before);
    return outcome.err();
  }

  @Test
  void anAmbiguousNameIsAnsweredWithIdsAndNothingIsChanged() {
    String error = refused(64, "people", "rename", "Anna", "Anna Bell");
    assertThat(error).contains("3 people fit").doesNotContain("Anna");
    Matcher id = Pattern.compile("[0-9a-f]{6}").matcher(error);
    assertThat(id.find()).isTrue();
    done("people", "rename", id.group(), "Anna Bell");
    assertThat(done("people", "list")).contains("Anna Bell").contains("you gave the name");
    assertThat(refused(64, "people", "merge", "Anna Bell", "Nobody")).contains("nobody");
  }

  @Test
  void whatSuggestSaysToTypeMergesAndSplitTakesItBack() {
    String merge =
        done("people", "suggest")
            .lines()
            .filter(l -> l.contains("people merge"))
            .findFirst()
            .orElseThrow();
    String[] command = merge.strip().substring("decamp ".length()).split(" ", -1);
    assertThat(command).hasSize(5);
    done(command);
    assertThat(vault.decisions().samePeople()).hasSize(1);
    assertThat(done("people", "list")).contains("merged: you said so");
    assertThat(done("people", "suggest")).contains("nothing to suggest");
    assertThat(done(command)).contains("nothing was changed");
    done("people", "rename", "Anna", "Anna Bell");
    assertThat(done("show", "Us")).contains("Anna Bell: b");
    done("people", "split", "Anna Bell");
    assertThat(vault.decisions().samePeople()).isEmpty();
  }

  @Test
  void oneOfAMergedPersonCanLeave() {
    String[] merge =
        done("people", "suggest")
            .lines()
            .filter(l -> l.contains("people merge"))
            .findFirst()
            .orElseThrow()
            .strip()
            .split(" ", -1);
    done("people", "merge", merge[3], merge[4], merge[5]);
    done("people", "split", "Anna", merge[5]);
    assertThat(vault.decisions().samePeople().getFirst().appearances()).hasSize(2);
    assertThat(vault.decisions().differentPeople()).isNotEmpty();
    assertThat(refused(64, "people", "split", merge[3], merge[3])).contains("the same person");
    assertThat(refused(64, "people", "split", "Bob")).contains("not merged");
  }

  @Test
  void anOldNameOfTheOwnerIsMergedButTheOtherOneOfADirectConversationIsNot() {
    done("people", "merge", "Me", "Old");
    assertThat(done("people", "list")).containsPattern("Me .*the owner").doesNotContain("  Old  (");
    assertThat(refused(64, "people", "merge", "Me", "Bob")).contains("nobody else");
  }

  @Test
  void splitSetsTwoMergedPeopleApart() throws Exception {
    done("people", "merge", "Bob", "Old");
    assertThat(done("people", "list")).contains("also Bob");
    done("people", "split", "Bob", "Old");
    assertThat(vault.decisions().samePeople()).isEmpty();
    assertThat(vault.decisions().differentPeople()).hasSize(1);
  }

  @Test
  void conversationsAreJoinedAndSeparated() throws Exception {
    ConversationId part = talk("anna_7", "Anna", 12);
    String join =
        done("people", "suggest")
            .lines()
            .filter(l -> l.contains("people join"))
            .findFirst()
            .orElseThrow();
    assertThat(done("list")).contains("Annaanna_7");
    done(join.strip().substring("decamp ".length()).split(" ", -1));
    assertThat(done("list")).doesNotContain("Annaanna_7");
    String list = done("people", "list");
    String separate = "people separate ";
    assertThat(list).contains(separate).contains(part.value());
    String[] command =
        list.substring(list.indexOf(separate)).lines().findFirst().orElseThrow().split(" ", -1);
    done(command);
    assertThat(done("list")).contains("Annaanna_7");
    assertThat(vault.decisions().joined()).isEmpty();
    assertThat(done("people", "join", "Anna1", "Anna2")).contains("One conversation");
    assertThat(refused(64, "people", "join", "Anna1", "Anna1")).contains("same conversation");
    assertThat(refused(64, "people", "join", "Anna1", "nothing")).contains("no conversation");
  }

  @Test
  void importJoinsWhatIsClearOnlyWithTheWordGivenInAdvance() {
    Commands other = new Commands(home.resolve("other"));
    assertThat(other.run("import", "talk", "continued").out())
        .contains("kept apart: 1 conversation")
        .doesNotContain("joined:");
    assertThat(other.vaults.content(other.vault).conversations()).hasSize(2);
    assertThat(other.run("import", "--join", "talk", "continued").out()).contains("joined: Anna");
    MemoryVault joined = other.vaults.content(other.vault);
    assertThat(joined.conversations()).hasSize(1);
    assertThat(joined.conversations().getFirst().messageCount()).isEqualTo(3);
    assertThat(other.run("import", "--join", "talk", "continued").out())
        .doesNotContain("joined:")
        .doesNotContain("kept apart");
  }

  @Test
  void theFileIsAnnouncedWrittenOnceAndTakenBack() throws Exception {
    Path file = home.resolve("people.json");
    done("people", "merge", "Bob", "Old");
    done("people", "rename", "Bob", "Robert");
    Decisions decided = vault.decisions();
    Commands.Outcome written = commands.run("people", "export", file.toString());
    assertThat(written.exit()).isZero();
    assertThat(written.err()).contains("people file is not encrypted");
    assertThat(Files.readString(file)).contains("Robert");
    refused(73, "people", "export", file.toString());
    vault.decide(Decisions.NONE);
    assertThat(done("people", "import", file.toString())).contains("Decided now: 1 merged");
    assertThat(vault.decisions()).isEqualTo(decided);
    assertThat(done("people", "import", file.toString())).contains("nothing was changed");
    Files.writeString(file, "{\"format\":\"decamp-people\",\"version\":1,\"same\":[[\"Robert\"]]}");
    assertThat(refused(65, "people", "import", file.toString())).doesNotContain("Robert");
    refused(66, "people", "import", home.resolve("absent").toString());
  }

  @Test
  void pseudonymsOfACopyAreKnownToTheVaultAlone() throws Exception {
    String list = done("people", "pseudonyms");
    String anna =
        list.lines()
            .filter(l -> l.endsWith("  Anna"))
            .findFirst()
            .orElseThrow()
            .split(" {2}", 2)[0];
    assertThat(anna).matches("Person [A-Z2-9]{5}");
    assertThat(list).doesNotContain("  Me");
    Path copy = home.resolve("copy");
    done("--yes", "export", "jsonl", "--pseudonyms", "-o", copy.toString());
    String conversations = Files.readString(copy.resolve("jsonl/conversations.jsonl"));
    assertThat(conversations).contains(anna).contains("Me").doesNotContain("Anna");
    assertThat(done("verify", copy.toString())).contains("is whole: 4 conversations");
  }

  @Test
  void aSelectionThatCannotBeMeantIsRefused() {
    assertThat(refused(64, "export", "jsonl", "--kind", "thoughts", "--dry-run"))
        .contains("text, photo, video")
        .doesNotContain("thoughts");
    assertThat(refused(64, "export", "jsonl", "--kind", "thoughts", "-o", "copy"))
        .doesNotContain("not encrypted");
    assertThat(refused(64, "export", "signal", "--pseudonyms", "--dry-run"))
        .contains("people are your contacts");
  }

  @Test
  void everyJsonLineKeepsToTheSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    talk("anna_7", "Anna", 12);
    String file = home.resolve("people.json").toString();
    for (List<String> command :
        List.of(
            List.of("people", "suggest"),
            List.of("people", "merge", "Bob", "Old"),
            List.of("people", "rename", "Bob", "Robert"),
            List.of("people", "join", "Anna1", "Annaanna_7"),
            List.of("people", "list"),
            List.of("people", "pseudonyms"),
            List.of("people", "export", file),
            List.of("people", "import", file),
            List.of("people", "separate", "Anna1", "Anna2"),
            List.of("people", "split", "Bob"),
            List.of("people", "split", "Anna"),
            List.of("import", "talk", "continued"),
            List.of("import", "--join", "talk", "continued"))) {
      String[] args = Stream.concat(Stream.of("--json"), command.stream()).toArray(String[]::new);
      List<String> lines = commands.run(args).out().lines().toList();
      assertThat(lines).as("%s", command).isNotEmpty();
      for (String line : lines) {
        assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      }
    }
  }
}
