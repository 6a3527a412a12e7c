package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Checks the scripts by which the filters of the index know the conversations of its other pages:
 * each is one call with data of the known kinds, and says of its page what the page says.
 */
final class ListCheck {

  private static final long LARGEST = 8 << 20;
  private static final byte[] END = ");\n".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "kind",
          "messages",
          "people",
          "names",
          "years",
          "latest",
          "preview",
          "initials",
          "picture");

  private final ArchiveFiles archive;
  private final JsonFactory json = new JsonFactory();

  ListCheck(ArchiveFiles archive) {
    this.archive = archive;
  }

  /**
   * Checks all scripts.
   *
   * @param listed of each page of the index, in order, the conversations and their messages
   * @throws IllegalArgumentException if a script is missing, or is not as Decamp writes them
   */
  void check(List<Map<String, Long>> listed) throws IOException {
    // The only page needs no other's.
    int scripts = listed.size() > 1 ? listed.size() : 0;
    if (archive.list("list/").size() != scripts) {
      throw new IllegalArgumentException("another number of lists than pages of the index");
    }
    for (int n = 0; n < scripts; n++) {
      if (!List.copyOf(read(n + 1).entrySet()).equals(List.copyOf(listed.get(n).entrySet()))) {
        throw new IllegalArgumentException("a list disagrees with its page of the index");
      }
    }
  }

  private Map<String, Long> read(int page) throws IOException {
    String file = "list/" + page + ".js";
    if (archive.size(file).orElse(Long.MAX_VALUE) > LARGEST) {
      throw new IllegalArgumentException("no list of ours");
    }
    byte[] script;
    try (InputStream in = archive.open(file)) {
      script = in.readAllBytes();
    }
    byte[] start = ("decamp.list(" + page + ",").getBytes(StandardCharsets.US_ASCII);
    int end = script.length - END.length;
    boolean ours =
        end > start.length
            && Arrays.equals(script, 0, start.length, start, 0, start.length)
            && Arrays.equals(script, end, script.length, END, 0, END.length);
    for (byte b : script) {
      ours &= b > 0;
    }
    if (!ours) {
      throw new IllegalArgumentException("a list of another form");
    }
    try (JsonParser in =
        json.createParser(ObjectReadContext.empty(), script, start.length, end - start.length)) {
      return conversations(in);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a list of another form", e);
    }
  }

  private static Map<String, Long> conversations(JsonParser in) {
    Map<String, Long> conversations = new LinkedHashMap<>();
    require(in.nextToken() == JsonToken.START_ARRAY);
    while (in.nextToken() == JsonToken.START_OBJECT) {
      conversation(in, conversations);
    }
    require(in.currentToken() == JsonToken.END_ARRAY && in.nextToken() == null);
    return conversations;
  }

  private static void conversation(JsonParser in, Map<String, Long> conversations) {
    List<String> texts = new ArrayList<>();
    String id = "";
    long count = -1;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      switch (name) {
        case "id" -> {
          require(value == JsonToken.VALUE_STRING);
          id = in.getString();
        }
        case "count" -> {
          require(value == JsonToken.VALUE_NUMBER_INT);
          count = in.getLongValue();
        }
        case "hue" -> require(value == JsonToken.VALUE_NUMBER_INT);
        default -> {
          require(value == JsonToken.VALUE_STRING && TEXTS.contains(name));
          texts.add(name);
        }
      }
    }
    require(in.currentToken() == JsonToken.END_OBJECT && Set.copyOf(texts).equals(TEXTS));
    require(conversations.put(id, count) == null);
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("a list of another form");
    }
  }
}
