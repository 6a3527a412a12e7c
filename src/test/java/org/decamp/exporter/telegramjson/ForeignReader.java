package org.decamp.exporter.telegramjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a document as {@code signalbackup-tools --importjson} does ({@code signal-backup}, section
 * 13.1), by the list of its fields and nothing else: another hand than the one that reads back.
 */
final class ForeignReader {

  private static final long LARGEST = 100L << 20;

  private final Path folder;

  private ForeignReader(Path folder) {
    this.folder = folder;
  }

  record Chat(long id, String type, String name, List<Told> messages) {}

  record Told(
      String from,
      String fromId,
      long time,
      String body,
      List<Attached> files,
      List<Reacted> reactions) {}

  record Attached(ByteBuffer bytes, String mimeType, boolean voice, int width, int height) {}

  record Reacted(String author, String emoji, long time) {}

  static List<Chat> read(Path folder) throws IOException {
    JsonNode root = new JsonMapper().readTree(folder.resolve("result.json").toFile());
    List<Chat> chats = new ArrayList<>();
    for (JsonNode chat : root.get("chats").get("list")) {
      String type = chat.get("type").stringValue();
      assertThat(type).isIn("personal_chat", "private_group", "saved_messages");
      chats.add(
          new Chat(
              chat.get("id").longValue(),
              type,
              chat.get("name").stringValue(),
              new ForeignReader(folder).messages(chat.get("messages"))));
    }
    return chats;
  }

  private List<Told> messages(JsonNode list) throws IOException {
    List<JsonNode> inOrder = new ArrayList<>();
    for (JsonNode message : list) {
      if (message.get("type").stringValue().equals("message") && !message.has("poll")) {
        inOrder.add(message);
      }
    }
    inOrder.sort(Comparator.comparingLong(ForeignReader::time));
    List<Told> told = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    long timeBefore = -1;
    for (JsonNode message : inOrder) {
      long time = time(message);
      String fromId = message.get("from_id").stringValue();
      String body = body(message);
      List<Attached> files = files(message);
      boolean further =
          time == timeBefore
              && body.isEmpty()
              && !message.has("reply_to_message_id")
              && (message.has("file") || message.has("photo"))
              && told.getLast().fromId().equals(fromId)
              && !told.getLast().files().isEmpty();
      if (further) {
        told.getLast().files().addAll(files);
        continue;
      }
      if (message.has("location_information")) {
        JsonNode place = message.get("location_information");
        body += "\nq=" + place.get("latitude") + "%2C" + place.get("longitude");
      }
      assertThat(body.isEmpty() && files.isEmpty()).as("nothing is left of a message").isFalse();
      long free = time;
      while (!taken.add(fromId + ' ' + free)) {
        free++;
      }
      assertThat(free - time).as("a time is free").isLessThan(1000);
      told.add(
          new Told(
              message.get("from").stringValue(), fromId, time, body, files, reactions(message)));
      timeBefore = time;
    }
    return told;
  }

  private static long time(JsonNode message) {
    return milliseconds(message.get("date_unixtime").longValue());
  }

  private static long milliseconds(long time) {
    return time < 100_000_000_000L ? time * 1000 : time;
  }

  private static String body(JsonNode message) {
    assertThat(message.get("text_entities").isArray()).isTrue();
    StringBuilder body = new StringBuilder();
    for (JsonNode entity : message.get("text_entities")) {
      body.append(entity.get("text").stringValue());
    }
    assertThat(body.toString()).as("what readers stop at").doesNotContain("\u0000");
    return body.toString();
  }

  private List<Attached> files(JsonNode message) throws IOException {
    List<Attached> files = new ArrayList<>();
    for (String key : List.of("photo", "file", "contact_vcard")) {
      if (message.has(key)) {
        Path file = folder.resolve(message.get(key).stringValue()).normalize();
        assertThat(file).startsWith(folder).isRegularFile();
        assertThat(Files.size(file)).isBetween(1L, LARGEST);
        files.add(
            new Attached(
                ByteBuffer.wrap(Files.readAllBytes(file)),
                message.get("mime_type").stringValue(),
                message.has("media_type")
                    && message.get("media_type").stringValue().equals("voice_message"),
                message.has("width") ? message.get("width").intValue() : 0,
                message.has("height") ? message.get("height").intValue() : 0));
      }
    }
    return files;
  }

  private static List<Reacted> reactions(JsonNode message) {
    List<Reacted> reactions = new ArrayList<>();
    if (message.has("custom_reactions")) {
      for (JsonNode reaction : message.get("custom_reactions")) {
        String emoji = reaction.get("emoji").stringValue();
        assertThat(emoji).isNotEmpty();
        reactions.add(
            new Reacted(
                reaction.get("author").stringValue(),
                emoji,
                milliseconds(reaction.get("timestamp").longValue())));
      }
    }
    return reactions;
  }
}
