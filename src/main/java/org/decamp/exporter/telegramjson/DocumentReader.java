package org.decamp.exporter.telegramjson;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
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
 * Reads the document back as {@code signalbackup-tools} reads it ({@code signal-backup}, section
 * 13.1), token by token and knowing nothing of the writer. What that program would skip, refuse or
 * take for something else is an error.
 */
final class DocumentReader {

  private static final String DOCUMENT = "result.json";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> CHAT_TYPES =
      Set.of("personal_chat", "private_group", "saved_messages");
  private static final Pattern PERSON = Pattern.compile("user[1-9][0-9]{0,15}");
  private static final Pattern MEDIA =
      Pattern.compile("media/[0-9a-f]{2}/[0-9a-f]{64}\\.[a-z0-9]{1,8}");

  private final ArchiveFiles archive;
  private final Progress progress;
  private final Set<Long> chatIds = new HashSet<>();
  private final Map<String, String> nameOf = new HashMap<>();
  private final Map<String, String> personOf = new HashMap<>();
  private long lastId;
  private long messages;
  private long reactions;
  private long files;
  private long missing;

  DocumentReader(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  /**
   * What the document holds.
   *
   * @param chats number of chats
   * @param messages number of messages as they are put together again, without the first of each
   *     chat, which tells where it comes from
   * @param reactions on them
   * @param files that messages point to
   * @param missing number of attachments of which only words tell
   */
  record Contents(long chats, long messages, long reactions, long files, long missing) {}

  Contents read() throws IOException, Problem {
    try (InputStream in = archive.open(DOCUMENT);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      require("chats".equals(json.nextName()));
      require(json.nextToken() == JsonToken.START_OBJECT);
      require("list".equals(json.nextName()));
      require(json.nextToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        chat(json);
      }
      require(json.nextToken() == JsonToken.END_OBJECT);
      require(json.nextToken() == JsonToken.END_OBJECT);
      require(json.nextToken() == null);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw broken();
    }
    return new Contents(chatIds.size(), messages, reactions, files, missing);
  }

  private void chat(JsonParser json) throws IOException, Problem {
    boolean named = false;
    boolean typed = false;
    boolean identified = false;
    boolean told = false;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      switch (key) {
        case "name" -> named = !json.getString().isBlank();
        case "type" -> typed = CHAT_TYPES.contains(json.getString());
        case "id" -> identified = chatIds.add(json.getLongValue());
        case "messages" -> told = messages(json);
        default -> json.skipChildren();
      }
    }
    require(named && typed && identified && told);
  }

  /** Whether there is at least the one that tells where the chat comes from. */
  private boolean messages(JsonParser json) throws IOException, Problem {
    require(json.currentToken() == JsonToken.START_ARRAY);
    @Nullable ReadMessage before = null;
    while (json.nextToken() == JsonToken.START_OBJECT) {
      progress.checkCancelled();
      ReadMessage message = ReadMessage.of(json);
      check(message);
      if (before == null) {
        require(message.file().isEmpty() && message.reactions().isEmpty());
      } else {
        require(message.time() >= before.time());
        if (message.furtherFileOf(before)) {
          require(message.reactions().isEmpty() && !message.place());
        } else {
          messages++;
        }
      }
      before = message;
    }
    return before != null;
  }

  private void check(ReadMessage message) throws IOException, Problem {
    require(message.id() > lastId && message.time() >= 100_000_000_000L);
    lastId = message.id();
    require(!message.text().isEmpty() || !message.file().isEmpty() || message.place());
    require(PERSON.matcher(message.fromId()).matches() && !message.from().isBlank());
    require(same(nameOf, message.fromId(), message.from()));
    require(same(personOf, message.from(), message.fromId()));
    if (!message.file().isEmpty()) {
      require(MEDIA.matcher(message.file()).matches() && message.mimeType().contains("/"));
      require(archive.has(message.file()));
      files++;
    }
    for (ReadMessage.Reaction reaction : message.reactions()) {
      require(PERSON.matcher(reaction.author()).matches() && !reaction.emoji().isEmpty());
      require(reaction.time() >= 100_000_000_000L);
      reactions++;
    }
    missing += message.missing();
  }

  /** Whether the key always has this value. */
  private static boolean same(Map<String, String> map, String key, String value) {
    @Nullable String known = map.putIfAbsent(key, value);
    return known == null || Objects.equals(known, value);
  }

  private static void require(boolean whole) throws Problem {
    if (!whole) {
      throw broken();
    }
  }

  static Problem broken() {
    return new Problem.BadInput(
        "the document is not as its readers need it: " + DOCUMENT,
        "Do not rely on it; export it again from the vault.");
  }
}
