package org.decamp.exporter.telegramjson;

import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A message as a reader finds it; what is absent is empty or zero.
 *
 * @param time milliseconds since 1970, UTC
 * @param text the stretches of text put together
 * @param file path of its file, relative to the document
 * @param place whether it has coordinates
 * @param missing number of attachments of which only words tell
 */
record ReadMessage(
    long id,
    long time,
    String from,
    String fromId,
    String text,
    String file,
    String mimeType,
    boolean place,
    List<Reaction> reactions,
    long missing) {

  /** A reaction as a reader finds it. */
  record Reaction(String author, String emoji, long time) {}

  /** Whether the reader puts its file to those of the message before. */
  boolean furtherFileOf(ReadMessage before) {
    return text.isEmpty()
        && !file.isEmpty()
        && !before.file.isEmpty()
        && time == before.time
        && fromId.equals(before.fromId);
  }

  /** Reads the rest of the object after its opening brace. */
  static ReadMessage of(JsonParser json) throws Problem {
    long id = 0;
    long time = 0;
    String from = "";
    String fromId = "";
    String text = "";
    String whole = "";
    String file = "";
    String mimeType = "";
    boolean told = false;
    boolean ordinary = false;
    boolean place = false;
    List<Reaction> reactions = new ArrayList<>();
    long missing = 0;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      JsonToken token = json.nextToken();
      switch (key) {
        case "id" -> id = json.getLongValue();
        case "type" -> ordinary = json.getString().equals("message");
        case "date_unixtime" -> time = json.getLongValue();
        case "from" -> from = json.getString();
        case "from_id" -> fromId = json.getString();
        case "text" -> whole = json.getString();
        case "text_entities" -> {
          told = token == JsonToken.START_ARRAY;
          text = entities(json);
        }
        case "photo", "file" -> file = json.getString();
        case "mime_type" -> mimeType = json.getString();
        case "custom_reactions" -> reactions(json, reactions);
        case "custom_missing_media" -> missing = json.getLongValue();
        case "location_information" -> {
          place = true;
          json.skipChildren();
        }
        default -> json.skipChildren();
      }
    }
    if (!ordinary || !told || !whole.equals(text)) {
      throw DocumentReader.broken();
    }
    return new ReadMessage(id, time, from, fromId, text, file, mimeType, place, reactions, missing);
  }

  private static String entities(JsonParser json) {
    StringBuilder text = new StringBuilder();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        json.nextToken();
        if (key.equals("text")) {
          text.append(json.getString());
        }
      }
    }
    return text.toString();
  }

  private static void reactions(JsonParser json, List<Reaction> reactions) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String author = "";
      String emoji = "";
      long time = 0;
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        json.nextToken();
        switch (key) {
          case "author" -> author = json.getString();
          case "emoji" -> emoji = json.getString();
          case "timestamp" -> time = json.getLongValue();
          default -> json.skipChildren();
        }
      }
      reactions.add(new Reaction(author, emoji, time));
    }
  }
}
