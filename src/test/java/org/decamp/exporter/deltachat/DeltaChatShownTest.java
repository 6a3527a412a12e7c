package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.exporter.ExportJob;
import org.decamp.importer.ImportSink;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the app shows around the words: files, people, groups, and where it all comes from. */
class DeltaChatShownTest {

  @TempDir Path home;

  private final MemoryVault vault = new MemoryVault();

  @BeforeEach
  void anOwner() {
    vault.owner("instagram", new PrivateText("Me"), "test");
  }

  private Path out() {
    return home.resolve("delta-chat-backup-out.tar");
  }

  private Path merged() throws Exception {
    DeltaChatScene.merge(vault, DeltaChatScene.backup(DeltaChatCore.USUAL, home, null), out());
    return out();
  }

  private static int chat(DeltaChatCore core, int account, String name) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (int chat : core.archived(account)) {
      if (full(core, account, chat).path("name").asString().equals(name)) {
        found.add(chat);
      }
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static JsonNode full(DeltaChatCore core, int account, int chat) throws IOException {
    return core.call("get_full_chat_by_id", account, chat);
  }

  private Attachment file(AttachmentKind kind, String name, String type, int width, int millis)
      throws IOException, Problem {
    StoredMedia stored =
        Story.stored(
            vault,
            name,
            new ImportSink.MediaFacts(
                type,
                width == 0 ? Optional.empty() : Optional.of(new StoredMedia.Dimensions(width, 30)),
                millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis))));
    return new Attachment(
        kind, new PrivateText("media/1"), Optional.of(new PrivateText(name)), stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void aFileKeepsItsNameItsKindItsSizeAndItsLength(String version) throws Exception {
    List<Content> files =
        List.of(
            new Content.Media(file(AttachmentKind.PHOTO, "Ü ☀/1.jpg", "image/jpeg", 40, 0)),
            new Content.Media(file(AttachmentKind.VIDEO, "b.mp4", "video/mp4", 50, 7_000)),
            new Content.Media(file(AttachmentKind.VOICE, "c.mp4", "video/mp4", 0, 12_345)),
            new Content.Media(file(AttachmentKind.GIF, "d.gif", "image/gif", 60, 0)),
            new Content.Media(file(AttachmentKind.STICKER, "e.webp", "image/webp", 70, 0)),
            new Content.Media(file(AttachmentKind.FILE, "f", "application/pdf", 0, 0)));
    Story.direct("1").posts("Anna", Story.NOON, files, List.of()).into(vault);
    Path backup = merged();
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(backup, null);
      List<String> shown = new ArrayList<>();
      for (int id : core.messages(account, chat(core, account, "Anna"))) {
        JsonNode message = core.call("get_message", account, id);
        if (!message.path("isInfo").asBoolean()) {
          shown.add(
              String.join(
                  " ",
                  message.path("viewType").asString(),
                  message.path("fileName").asString(),
                  message.path("fileMime").asString(),
                  message.path("dimensionsWidth").asString(),
                  message.path("duration").asString()));
        }
      }
      assertThat(shown)
          .containsExactly(
              "Image Ü ☀_1.jpg image/jpeg 40 0",
              "Video b.mp4 video/mp4 50 7000",
              "Voice c.m4a audio/mp4 0 12345",
              "Gif d.gif image/gif 60 0",
              "Sticker e.webp image/webp 70 0",
              "File f.pdf application/pdf 0 0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void peopleGroupsAndEntriesSayWhereTheyComeFromAndNothingElse(String version) throws Exception {
    Story.direct("1").says("Anna", Story.NOON, "one").says("Me", Story.NOON, "two").into(vault);
    Attachment picture = file(AttachmentKind.PHOTO, "g.jpg", "image/jpeg", 40, 0);
    Story.group("2", "Hütte")
        .says("Anna", Story.NOON, "three")
        .says("Ben", Story.NOON, "four")
        .pictured(picture)
        .into(vault);
    Path backup = merged();
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(backup, null);
      int single = chat(core, account, "Anna");
      int group = chat(core, account, "Hütte");
      JsonNode contact =
          core.call(
              "get_contact",
              account,
              full(core, account, single).path("contactIds").get(0).asInt());
      assertThat(contact.path("status").asString()).isEqualTo("Instagram (imported)");
      assertThat(contact.path("isKeyContact").asBoolean()).isTrue();
      assertThat(contact.path("address").asString()).endsWith("@instagram.invalid");
      assertThat(core.call("get_chat_description", account, group).asString())
          .startsWith("Imported from Instagram by Decamp on 2026-11-26.");
      assertThat(full(core, account, group).path("contactIds").size()).isEqualTo(2);
      assertThat(Path.of(full(core, account, group).path("profileImage").asString()))
          .hasContent("g.jpg");
      for (int chat : List.of(single, group)) {
        List<String> ids = new ArrayList<>();
        for (int id : core.messages(account, chat)) {
          ids.add(core.call("get_message_info_object", account, id).path("rfc724Mid").asString());
        }
        assertThat(ids)
            .hasSize(3)
            .doesNotHaveDuplicates()
            .allMatch(id -> id.endsWith("@localhost"));
        for (String id : ids) {
          assertThat(UUID.fromString(id.substring(0, id.indexOf('@'))).version()).isEqualTo(4);
        }
      }
    }
  }

  @Test
  void messagesOfOneSecondStayInTheirOrder() throws Exception {
    Story.direct("1")
        .says("Anna", Story.NOON + 30, "c")
        .says("Anna", Story.NOON + 10, "a")
        .says("Me", Story.NOON + 20, "b")
        .into(vault);
    Path backup = merged();
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.NEWEST, home.resolve("judge"))) {
      int account = core.restored(backup, null);
      List<String> texts = new ArrayList<>();
      for (int id : core.messages(account, chat(core, account, "Anna"))) {
        texts.add(core.call("get_message", account, id).path("text").asString());
      }
      assertThat(texts).endsWith("a", "b", "c").hasSize(4);
    }
  }

  /** The core keeps no note of an old message that was deleted. */
  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void whatTheUserDeletedInTheAppComesBackAndNothingIsThereTwice(String version) throws Exception {
    Attachment picture = file(AttachmentKind.PHOTO, "g.jpg", "image/jpeg", 40, 0);
    Story.direct("1")
        .posts("Anna", Story.NOON, List.of(new Content.Media(picture)), List.of())
        .says("Anna", Story.NOON, "two")
        .into(vault);
    Path backup = merged();
    Path without;
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("app"))) {
      int account = core.restored(backup, null);
      List<Integer> all = core.messages(account, chat(core, account, "Anna"));
      core.call("delete_messages", account, List.of(all.get(1)));
      without = core.exported(account, home.resolve("without"), null);
    }
    Path again = home.resolve("delta-chat-backup-again.tar");
    ExportJob.Result result = DeltaChatScene.merge(vault, without, again);
    assertThat(result.readBack().messages()).isEqualTo(3);
    assertThat(result.readBack().conversations()).isEqualTo(1);
    assertThat(result.readBack().attachments()).isEqualTo(1);
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(again, null);
      new CoreComparison(core, account).compare(vault);
      assertThat(core.messages(account, chat(core, account, "Anna"))).hasSize(3);
    }
  }
}
