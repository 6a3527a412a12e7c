package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.model.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, from Meta's files over a vault on disk to an archive. */
class PeopleOnDiskTest {

  private static final long START = 1_600_000_000_000L;

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));

  @BeforeEach
  void twoExportsBetweenWhichAnnaChangedHerName() throws Exception {
    commands = Commands.withVault(home);
    write("older", "anna_17", "Anna Old", 1, 3);
    write("newer", "anna_17", "Anna New", 2, 5);
    write("newer", "bob_18", "Bob", 6, 8);
    done("import", home.resolve("older").toString());
    done("import", home.resolve("newer").toString());
    done("people", "owner", "Mara");
  }

  /** The two talk in turns, a minute each. */
  private void write(String export, String thread, String other, int first, int last)
      throws Exception {
    List<String> messages = new ArrayList<>();
    for (int i = last; i >= first; i--) {
      String sender = i % 2 == 0 ? "Mara" : other;
      messages.add(
          "{\"sender_name\":\"%s\",\"timestamp_ms\":%d,\"content\":\"word%d\"}"
              .formatted(sender, START + i * 60_000L, i));
    }
    Path folder =
        home.resolve(export).resolve("your_instagram_activity/messages/inbox").resolve(thread);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("message_1.json"),
        ("{\"participants\":[{\"name\":\"%s\"},{\"name\":\"Mara\"}],\"messages\":[%s],"
                + "\"title\":\"%s\",\"is_still_participant\":true,\"thread_path\":\"inbox/%s\"}")
            .formatted(other, String.join(",", messages), other, thread));
  }

  private String done(String... args) {
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).as(outcome.err()).isIn(0, 1);
    return outcome.out();
  }

  private String archive(String name) throws Exception {
    Path folder = home.resolve(name);
    assertThat(commands.run("--yes", "export", "jsonl", "-o", folder.toString()).exit()).isZero();
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(folder.resolve("jsonl"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void aRenamedPersonIsOneAndEveryMessageIsThereOnce() {
    assertThat(done("list").lines().filter(l -> l.contains("Anna"))).hasSize(1);
    assertThat(done("show", "Anna New")).contains("Anna New: word1").containsOnlyOnce("word3");
    assertThat(done("people", "list")).contains("Anna New").contains("Anna Old");
  }

  @Test
  void anArchiveShowsTheGivenNameAndTheJoinedConversationUntilTheyAreTakenBack() throws Exception {
    String before = archive("before");
    done("people", "rename", "Anna New", "Annie");
    done("people", "join", "Anna New", "Bob");
    assertThat(done("list")).doesNotContain("Bob ");
    assertThat(done("show", "Anna New")).contains("Annie: word1").contains("word8");
    assertThat(archive("decided")).contains("Annie").contains("word8").isNotEqualTo(before);

    String file = home.resolve("people.json").toString();
    done("people", "export", file);
    assertThat(done("people", "import", file)).contains("nothing was changed");

    String part = ConversationId.of("instagram", "18").value();
    assertThat(done("people", "list")).contains(part);
    done("people", "separate", "Anna New", part);
    done("people", "rename", "Annie", "");
    assertThat(archive("taken-back")).isEqualTo(before);
    done("people", "import", file);
    assertThat(archive("imported")).isEqualTo(archive("imported-again")).contains("Annie");
  }

  @Test
  void mergedPeopleAreOneInTheListUntilTheyAreSplit() {
    done("people", "merge", "Anna New", "Bob");
    assertThat(done("people", "list")).contains("merged: you said so");
    done("people", "split", "Bob");
    assertThat(done("people", "list")).doesNotContain("merged: you said so");
  }

  @Test
  void theGivenNameOfOneIsShownForAllWhoAreMergedAndLeavesWithThatOne() throws Exception {
    done("people", "rename", "Anna New", "Annie");
    String before = archive("before");
    done("people", "merge", "Annie", "Bob");
    assertThat(done("show", "Bob")).contains("Annie: word7");
    done("people", "split", "Annie");
    assertThat(done("show", "Bob")).contains("Bob: word7");
    assertThat(archive("after")).isEqualTo(before);
  }

  @Test
  void aThreadWithoutANumberIsShownInTheOneItsMessagesProveUntilItIsTakenApart() throws Exception {
    String before = archive("before");
    write("oldest", "anna", "Anna Old", 0, 3);
    assertThat(done("import", home.resolve("oldest").toString()))
        .contains("people list tells how to take them apart");
    assertThat(done("list").lines().filter(l -> l.contains("Anna"))).hasSize(1);
    assertThat(done("show", "Anna New")).contains("word0");

    String listed = done("people", "list");
    Matcher ids = Pattern.compile("people separate (\\S+) (\\S+)").matcher(listed);
    assertThat(ids.find()).isTrue();
    done("people", "separate", ids.group(1), ids.group(2));
    assertThat(done("list").lines().filter(l -> l.contains("Anna"))).hasSize(2);
    assertThat(done("show", "Anna New")).doesNotContain("word0");
    assertThat(archive("apart")).isNotEqualTo(before);
  }
}
