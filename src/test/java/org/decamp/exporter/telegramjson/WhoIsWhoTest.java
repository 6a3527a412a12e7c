package org.decamp.exporter.telegramjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.job.Finding;
import org.decamp.job.Progress;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who in the document: nobody becomes somebody else by their name. */
class WhoIsWhoTest {

  @TempDir Path home;

  private final MemoryVault vault = new MemoryVault();
  private final List<Finding> findings = new ArrayList<>();

  @BeforeEach
  void anOwner() {
    vault.owner("instagram", new PrivateText("Me"), "test");
  }

  private List<ForeignReader.Chat> export() throws Exception {
    Progress listening =
        new Progress() {
          @Override
          public void report(Event event) {
            if (event instanceof Event.Noticed(Finding finding)) {
              findings.add(finding);
            }
          }

          @Override
          public void checkCancelled() {}
        };
    new ExportJob(new TelegramJsonExporter(), vault)
        .run(Selection.ALL, home.resolve("out"), listening);
    return ForeignReader.read(home.resolve("out"));
  }

  private String contacts() throws Exception {
    return Files.readString(home.resolve("out/contacts.txt"));
  }

  private static Set<String> names(List<ForeignReader.Chat> chats) {
    return chats.stream()
        .flatMap(chat -> chat.messages().stream())
        .map(ForeignReader.Told::from)
        .collect(Collectors.toSet());
  }

  @Test
  void aFriendGivesAPersonalChatTheirNumberAndName() throws Exception {
    Story.direct("1")
        .says("Me", Story.NOON, "hello")
        .says("Anna", Story.NOON + 1, "hi")
        .into(vault);
    ForeignReader.Chat chat = export().getFirst();
    assertThat(chat.name()).isEqualTo("Anna");
    assertThat(chat.messages().getLast().fromId()).isEqualTo("user" + chat.id());
    assertThat(chat.messages().getFirst().fromId()).isEqualTo(chat.messages().get(1).fromId());
    assertThat(findings).isEmpty();
    assertThat(contacts())
        .contains(
            "--mapjsoncontacts \"%s=ID,user%d=ID\""
                .formatted(chat.messages().getFirst().fromId(), chat.id()));
  }

  @Test
  void twoPeopleOfOneNameAreTwoAndNeitherIsFoundByThatName() throws Exception {
    Story.direct("1").says("Anna", Story.NOON, "one").says("Me", Story.NOON + 1, "x").into(vault);
    Story.direct("2").says("Anna", Story.NOON, "two").says("Me", Story.NOON + 1, "x").into(vault);
    List<ForeignReader.Chat> chats = export();
    assertThat(names(chats)).containsExactlyInAnyOrder("Me", "Anna (1)", "Anna (2)");
    assertThat(chats).extracting(ForeignReader.Chat::id).doesNotHaveDuplicates();
    assertThat(findings).extracting(Finding::code).containsExactly("names-shared");
  }

  @Test
  void aGroupWithTheNameOfAPersonIsNotThatPerson() throws Exception {
    Story.direct("1").says("Anna", Story.NOON, "one").says("Me", Story.NOON + 1, "x").into(vault);
    Story.group("2", "Anna").says("Ben", Story.NOON, "hi").into(vault);
    List<ForeignReader.Chat> chats = export();
    assertThat(chats)
        .extracting(ForeignReader.Chat::name)
        .containsExactlyInAnyOrder("Anna (1)", "Anna (2)");
    assertThat(contacts()).contains("," + groupOf(chats).id() + "=ID\"");
  }

  private static ForeignReader.Chat groupOf(List<ForeignReader.Chat> chats) {
    return chats.stream().filter(c -> c.type().equals("private_group")).findFirst().orElseThrow();
  }

  @Test
  void peopleWhomTheUserMadeOneAreOneAndEachChatKeepsANumberOfItsOwn() throws Exception {
    Story one = Story.direct("1").says("Anna", Story.NOON, "one").says("Me", Story.NOON, "x");
    Story two = Story.direct("2").says("Anni", Story.NOON, "two").says("Me", Story.NOON, "x");
    one.into(vault);
    two.into(vault);
    vault.decide(
        new Decisions(
            List.of(
                new Decisions.SamePerson(
                    List.of(
                        new Appearance(one.id, one.person("Anna")),
                        new Appearance(two.id, two.person("Anni"))))),
            List.of(),
            List.of(
                new Decisions.GivenName(
                    new Appearance(one.id, one.person("Anna")), new PrivateText("Anna Berg"))),
            List.of(),
            List.of(),
            Links.NONE));
    List<ForeignReader.Chat> chats = export();
    assertThat(names(chats)).containsExactlyInAnyOrder("Me", "Anna Berg");
    assertThat(chats).extracting(ForeignReader.Chat::name).containsOnly("Anna Berg");
    assertThat(chats).extracting(ForeignReader.Chat::id).doesNotHaveDuplicates();
    assertThat(findings).isEmpty();
  }

  @Test
  void theOwnerIsOneOnAllServices() throws Exception {
    vault.owner("messenger", new PrivateText("My full name"), "test");
    Story.direct("1").says("Me", Story.NOON, "x").says("Anna", Story.NOON, "y").into(vault);
    new Story("messenger", "2", ConversationKind.DIRECT, "")
        .says("My full name", Story.NOON, "x")
        .says("Ben", Story.NOON, "y")
        .into(vault);
    new Story("messenger", "3", ConversationKind.SELF, "")
        .says("My full name", Story.NOON, "note")
        .into(vault);
    List<ForeignReader.Chat> chats = export();
    assertThat(names(chats)).hasSize(3);
    ForeignReader.Chat notes =
        chats.stream().filter(c -> c.type().equals("saved_messages")).findFirst().orElseThrow();
    assertThat(notes.messages()).extracting(ForeignReader.Told::from).containsOnly(notes.name());
  }

  @Test
  void aNameThatLooksLikeAnIdCannotBeTakenForOne() throws Exception {
    Story anna = Story.direct("1").says("Anna", Story.NOON, "one").says("Me", Story.NOON, "x");
    anna.into(vault);
    String id = "user" + export().getFirst().id();
    Files.move(home.resolve("out"), home.resolve("first"));
    Story.direct("2").says(id, Story.NOON, "trick").says("Me", Story.NOON, "x").into(vault);
    assertThat(names(export())).containsExactlyInAnyOrder("Me", "Anna", id + " (1)");
  }

  @Test
  void peopleWithoutANameAreToldApart() throws Exception {
    Story.direct("1").says("", Story.NOON, "one").says("Me", Story.NOON, "x").into(vault);
    Story.group("2", "").says(" ", Story.NOON, "two").says("\u0000", Story.NOON, "3").into(vault);
    assertThat(names(export()))
        .containsExactlyInAnyOrder("Me", "Unknown person (1)", "Unknown person (2)", "\u2400");
  }

  @Test
  void whoOnlyReactedIsMappedTooAndWhoNeverAnsweredByTheChat() throws Exception {
    Story story = Story.group("1", "Trip");
    story
        .posts(
            "Me",
            Story.NOON,
            List.of(Story.words("x")),
            List.of(new Reaction(story.person("Clara"), new PrivateText("❤"), Optional.empty())))
        .into(vault);
    Story silent = Story.direct("2").says("Me", Story.NOON, "anybody there?");
    silent.person("Dora");
    silent.into(vault);
    List<ForeignReader.Chat> chats = export();
    String clara = groupOf(chats).messages().getLast().reactions().getFirst().author();
    long dora = chats.stream().filter(c -> c.name().equals("Dora")).findFirst().orElseThrow().id();
    assertThat(contacts()).contains("," + clara + "=ID").contains("," + dora + "=ID");
    assertThat(contacts()).contains(clara + "\t0\tClara\n");
  }

  @Test
  void aHostileNameStaysOnItsLine() throws Exception {
    String hostile = "Eve\n--overwrite\r\u202Eevil\u0000\"$(reboot)\",=`x`";
    Story.direct("1").says(hostile, Story.NOON, "x").says("Me", Story.NOON, "y").into(vault);
    assertThat(export().getFirst().name()).isEqualTo(hostile.replace('\u0000', '\u2400'));
    assertThat(contacts()).contains("Eve --overwrite \uFFFDevil\u2400\"$(reboot)\",=`x`\n");
    assertThat(contacts().lines().filter(line -> line.contains("--mapjsoncontacts")))
        .singleElement()
        .asString()
        .matches(".*--mapjsoncontacts \"user[0-9]+=ID,user[0-9]+=ID\"");
  }

  @Test
  void whoIsNotToldFromTheOwnerIsSaid() throws Exception {
    new Story("messenger", "1", ConversationKind.DIRECT, "Two people")
        .says("Ben", Story.NOON, "x")
        .says("Carl", Story.NOON, "y")
        .into(vault);
    ForeignReader.Chat chat = export().getFirst();
    assertThat(chat.name()).isEqualTo("Two people");
    assertThat(names(List.of(chat))).containsExactlyInAnyOrder("Me", "Ben", "Carl");
    assertThat(findings).extracting(Finding::code).containsExactly("owner-unknown");
  }
}
