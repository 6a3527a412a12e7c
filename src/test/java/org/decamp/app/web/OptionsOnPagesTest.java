package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.testing.export.HostileTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What few people choose stands on the pages under More, and does what it does in a terminal. */
class OptionsOnPagesTest {

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private Path downloads;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void anOpenVault() throws Exception {
    downloads = Files.createDirectories(home.resolve("Downloads"));
    ReaderVault.empty(home.resolve("vault"));
    visitor = new SiteVisitor(home.resolve("vault"), home);
    visitor.open("/");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
  }

  @AfterEach
  void stop() throws Exception {
    visitor.close();
  }

  private void imported(List<Path> files, String... choices) throws Exception {
    visitor.open("/files");
    for (Path file : files) {
      Path here = downloads.resolve(file.getFileName());
      if (!Files.exists(here)) {
        Files.copy(file, here);
      }
      visitor.send("/files", "file", String.valueOf(file.getFileName()));
    }
    visitor.send("/files", "skip", "1");
    visitor.send("/import", choices);
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("This is in your vault now");
  }

  private static List<Path> examples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      return files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private List<Conversation> conversations() throws Exception {
    return visitor.served.desk().vault().reader().conversations();
  }

  private Instant oldest() throws Exception {
    return conversations().stream()
        .flatMap(c -> c.first().stream())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  @Test
  void theTimesOfPagesAreOfTheZoneThatWasSaid() throws Exception {
    List<Path> pages =
        List.of(Path.of("examples/more/instagram-mara.lindqvist-2025-11-20-Pg4sHt8m.zip"));
    imported(pages);
    Instant pacific = oldest();
    visitor.close();
    ReaderVault.empty(home.resolve("other"));
    visitor = new SiteVisitor(home.resolve("other"), home);
    visitor.open("/");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
    visitor.open("/files");
    visitor.send("/files", "file", String.valueOf(pages.getFirst().getFileName()));
    visitor.send("/files", "skip", "1");
    assertThat(visitor.page.select("details:has(#zone)").hasAttr("open")).isFalse();
    visitor.send("/import", "zone", "Middle/Earth");
    assertThat(visitor.page.select("#zone-wrong").text()).contains("no such zone");
    assertThat(visitor.page.select("details:has(#zone)").hasAttr("open")).isTrue();
    visitor.send("/import", "zone", " Asia/Tokyo ");
    visitor.await();
    assertThat(Duration.between(oldest(), pacific))
        .isBetween(Duration.ofHours(16), Duration.ofHours(17));
  }

  @Test
  void chatbotsComeOnlyWhenTheyAreWanted() throws Exception {
    Path zip = HostileTexts.unknownFolders(home);
    imported(List.of(zip));
    assertThat(conversations()).noneMatch(c -> c.kind() == ConversationKind.ASSISTANT);
    imported(List.of(zip), "assistants", "1");
    assertThat(conversations()).anyMatch(c -> c.kind() == ConversationKind.ASSISTANT);
  }

  @Test
  void encryptedChatsAreShownWithThoseThatTheyContinueAndTakenApartAgain() throws Exception {
    imported(
        Stream.concat(examples().stream(), Stream.of(Path.of("examples/more/messages.zip")))
            .toList(),
        "join",
        "1");
    int joined = conversations().size();
    visitor.open("/people");
    assertThat(visitor.page.select("#decided .hint").eachText())
        .contains("Shown as one conversation");
    visitor.send(
        "/people", "separate", visitor.page.expectFirst("button[name=separate]").attr("value"));
    assertThat(conversations()).hasSize(joined + 1);
  }

  @Test
  void onlySomeKindsOnlyMineAndPseudonymsAreChosenForCopies() throws Exception {
    imported(examples());
    visitor.send("/targets", "target", "text");
    visitor.await();
    visitor.open("/choose");
    assertThat(visitor.page.select("input[name=kind]")).hasSize(15);
    visitor.send("/choose", "kind", "text", "pseudonyms", "1");
    visitor.await();
    visitor.open("/choose");
    assertThat(visitor.page.select("details:has(input[name=kind])").hasAttr("open")).isTrue();
    assertThat(visitor.page.select("input[name=kind][checked]").eachAttr("value"))
        .containsExactly("text");
    visitor.open("/place");
    visitor.send("/place", "name", "copies", "known", "1");
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("Done and read back");
    try (Stream<Path> files = Files.walk(downloads.resolve("copies"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        assertThat(Files.readString(file).lines().filter(l -> l.contains(" Jonas Brandt:")))
            .isEmpty();
      }
    }
    visitor.send("/choose", "mine", "1");
    visitor.await();
    assertThat(visitor.page.select("tr:contains(Messages) td").eachText().getLast())
        .isNotEqualTo("0");
    visitor.send("/choose", "kind", "nothing of the kind", "kind", "../x");
    visitor.await();
    assertThat(visitor.page.select("tr:contains(Messages) td").eachText().getLast()).isEqualTo("0");
  }

  @Test
  void aConversationGoesIntoTheUsersOwnChatInDeltaChat() throws Exception {
    imported(examples());
    Path backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, downloads);
    visitor.open("/deltachat/chats");
    assertThat(visitor.title()).isEqualTo("Where do you want to read them?");
    visitor.open("/deltachat");
    visitor.send("/deltachat", "open", "made");
    visitor.send("/deltachat", "file", String.valueOf(backup.getFileName()), "passphrase", "");
    visitor.await();
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("What it would keep");
    visitor.open("/deltachat/chats");
    String jonas = visitor.page.expectFirst("option:contains(Jonas)").attr("value");
    visitor.send("/deltachat/chats", "conversation", jonas, "contact", "Nobody");
    assertThat(visitor.page.select("#contact-wrong")).isNotEmpty();
    visitor.send("/deltachat/chats", "conversation", jonas, "contact", "");
    assertThat(visitor.page.select("#contact-wrong").text()).isEqualTo("Say with whom.");
    visitor.send("/deltachat/chats", "conversation", "ffff", "contact", "Anna Real");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send("/deltachat/chats", "conversation", jonas, "contact", "anna real");
    assertThat(visitor.page.select(".rows li").text()).contains("Jonas Brandt", "anna real");
    visitor.send("/deltachat/chats", "remove", jonas);
    assertThat(visitor.page.select(".rows li")).isEmpty();
    visitor.send("/deltachat/chats", "conversation", jonas, "contact", "anna real");
    visitor.open("/plan");
    visitor.await();
    visitor.open("/place");
    visitor.send("/place", "name", "new.tar", "known", "1");
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("Done and read back");
    assertThat(visitor.page.text()).contains("into your own chat with the contact");
  }
}
