package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.archive.ArchiveFormReader;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the form back token by token, knowing the published layout and nothing of the writer: every
 * header, every line to its end, every count, and every file that a line points to.
 */
final class JsonlReadBack {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern MESSAGES = Pattern.compile("jsonl/messages/[0-9a-f]{16}\\.jsonl");
  private static final Pattern MEDIA =
      Pattern.compile("media/[0-9a-f]{2}/[0-9a-f]{64}\\.[a-z0-9]{1,8}");
  private static final Pattern SOURCE = Pattern.compile("jsonl/sources/[0-9]+\\.[a-z]{1,8}");

  private final ArchiveFiles archive;
  private final Progress progress;
  private long conversations;
  private long messages;
  private long reactions;
  private long attachments;
  private long missingAttachments;

  private JsonlReadBack(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  static ArchiveFormReader.Contents read(ArchiveFiles archive, Progress progress)
      throws IOException, Problem {
    JsonlReadBack reading = new JsonlReadBack(archive, progress);
    reading.lines("jsonl/conversations.jsonl", "decamp-conversations", reading::conversation);
    reading.lines("jsonl/owners.jsonl", "decamp-owners", reading::anything);
    reading.lines("jsonl/sources.jsonl", "decamp-sources", reading::source);
    return new ArchiveFormReader.Contents(
        reading.conversations,
        reading.messages,
        reading.reactions,
        reading.attachments,
        reading.missingAttachments);
  }

  /** Reads the rest of an object after its opening brace. */
  @FunctionalInterface
  private interface LineReader {
    void read(JsonParser json) throws IOException, Problem;
  }

  /** Reads a file and returns how many lines follow its header. */
  private long lines(String path, String format, LineReader reader) throws IOException, Problem {
    long lines = 0;
    try (InputStream in = file(path);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      header(json, path, format);
      for (@Nullable JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
        require(t == JsonToken.START_OBJECT, path);
        progress.checkCancelled();
        reader.read(json);
        lines++;
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw broken(path);
    }
    return lines;
  }

  private static void header(JsonParser json, String path, String format) throws Problem {
    require(json.nextToken() == JsonToken.START_OBJECT, path);
    boolean named = false;
    boolean known = false;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      named |= key.equals("format") && json.getString().equals(format);
      known |= key.equals("version") && json.getIntValue() == 1;
      json.skipChildren();
    }
    require(named && known, path);
  }

  private void conversation(JsonParser json) throws IOException, Problem {
    String path = "";
    long stated = -1;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      switch (key) {
        case "messages" -> path = json.getString();
        case "messageCount" -> stated = json.getLongValue();
        case "image" -> image(json);
        default -> value(json);
      }
    }
    require(MESSAGES.matcher(path).matches(), "jsonl/conversations.jsonl");
    long there = lines(path, "decamp-messages", this::message);
    require(stated == there, path);
    conversations++;
    messages += there;
  }

  private void message(JsonParser json) throws IOException, Problem {
    int parts = 0;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      switch (key) {
        case "id", "sender", "precision" -> {
          require(json.nextToken() == JsonToken.VALUE_STRING, "jsonl/messages");
          parts++;
        }
        case "sentAt" -> {
          require(json.nextToken() == JsonToken.VALUE_NUMBER_INT, "jsonl/messages");
          parts++;
        }
        case "contents" -> {
          require(json.nextToken() == JsonToken.START_ARRAY, "jsonl/messages");
          require(json.nextToken() == JsonToken.START_OBJECT, "jsonl/messages");
          do {
            value(json);
          } while (json.nextToken() == JsonToken.START_OBJECT);
          parts++;
        }
        case "reactions" -> {
          require(json.nextToken() == JsonToken.START_ARRAY, "jsonl/messages");
          while (json.nextToken() == JsonToken.START_OBJECT) {
            reactions++;
            value(json);
          }
        }
        default -> {
          json.nextToken();
          value(json);
        }
      }
    }
    require(parts == 5, "jsonl/messages");
  }

  /** Passes a value; an object's {@code file} must be there. */
  private void value(JsonParser json) throws IOException, Problem {
    int depth = 0;
    @Nullable JsonToken token = json.currentToken();
    do {
      require(token != null, "jsonl");
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        depth--;
      } else if (token == JsonToken.PROPERTY_NAME) {
        attachments += json.currentName().equals("file") ? 1 : 0;
        missingAttachments += json.currentName().equals("missing") ? 1 : 0;
      } else if (token == JsonToken.VALUE_STRING && "path".equals(json.currentName())) {
        String path = json.getString();
        require(MEDIA.matcher(path).matches() && archive.has(path), "media");
      }
      token = depth > 0 ? json.nextToken() : token;
    } while (depth > 0);
  }

  /** A picture of a conversation is no attachment. */
  private void image(JsonParser json) throws IOException, Problem {
    long before = attachments;
    long missingBefore = missingAttachments;
    value(json);
    attachments = before;
    missingAttachments = missingBefore;
  }

  private void source(JsonParser json) throws IOException, Problem {
    String path = "";
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      if (key.equals("file")) {
        path = json.getString();
      }
    }
    require(SOURCE.matcher(path).matches() && archive.has(path), "jsonl/sources.jsonl");
  }

  private void anything(JsonParser json) {
    json.skipChildren();
  }

  private InputStream file(String path) throws IOException, Problem {
    require(archive.has(path), path);
    return archive.open(path);
  }

  private static void require(boolean whole, String where) throws Problem {
    if (!whole) {
      throw broken(where);
    }
  }

  private static Problem broken(String where) {
    return new Problem.BadInput(
        "a JSON Lines file is not whole: " + where,
        "Do not rely on this archive; export it again from the vault.");
  }
}
