package org.decamp.importer.meta.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.decamp.job.Problem;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a JSON file is by its keys, because names tell little ({@code instagram-export}, section
 * 5.2): settings of Messenger lie exactly where conversations could lie. Keys are compared without
 * case and underscores, because the download of Instagram may write them otherwise. Only the
 * beginning is read.
 */
public enum FileShape {
  /** A thread of the end-to-end encrypted download: participants are strings. */
  ENCRYPTED_DOWNLOAD,
  /** All threads in one file, as in 2020: a list of objects with a conversation. */
  LAYOUT_2020,
  /** A thread of the current generations under an unusual name: participants are objects. */
  CURRENT,
  /** No thread. */
  OTHER;

  private static final int HEAD = 64 << 10;

  /**
   * Looks at a file.
   *
   * @throws Problem.InputOutput if it cannot be read for another reason than damage
   */
  public static FileShape of(SourceEntry entry) throws Problem.InputOutput {
    byte[] head = new byte[HEAD];
    int length = 0;
    try (InputStream in = entry.open()) {
      for (int n = 0; n >= 0 && length < HEAD; length += Math.max(0, n)) {
        n = in.read(head, length, HEAD - length);
      }
    } catch (IOException e) {
      // What stands before the damage may still tell.
      SourceFailure.unlessDamage(entry, e);
    }
    return of(Arrays.copyOf(head, length));
  }

  /** A key as it is compared. */
  public static String loose(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static FileShape of(byte[] head) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), head)) {
      return switch (parser.nextToken()) {
        case START_ARRAY -> list(parser);
        case START_OBJECT -> new Keys(parser).shape();
        case null, default -> OTHER;
      };
    } catch (JacksonException e) {
      return OTHER;
    }
  }

  private static FileShape list(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return OTHER;
    }
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (loose(key).equals("conversation")) {
        return LAYOUT_2020;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return OTHER;
  }

  /** The keys of a thread, as far as the head of the file goes. */
  private static final class Keys {
    private final JsonParser parser;
    private boolean strings;
    private boolean objects;
    private boolean messages;
    private boolean sender;
    private boolean milliseconds;
    private boolean time;

    Keys(JsonParser parser) {
      this.parser = parser;
    }

    FileShape shape() {
      try {
        read();
      } catch (JacksonException e) {
        // The head ends in the middle of the file; what was seen tells.
      }
      if (strings || (sender && time && !objects)) {
        return ENCRYPTED_DOWNLOAD;
      }
      return (objects && messages) || (sender && milliseconds) ? CURRENT : OTHER;
    }

    private void read() {
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        String loose = loose(key);
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          if (loose.equals("participants")) {
            participants();
          } else if (loose.equals("messages")) {
            messages();
          } else {
            parser.skipChildren();
          }
        } else {
          parser.skipChildren();
        }
      }
    }

    private void participants() {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        strings |= parser.currentToken() == JsonToken.VALUE_STRING;
        objects |= parser.currentToken() == JsonToken.START_OBJECT;
        parser.skipChildren();
      }
    }

    private void messages() {
      messages = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          message();
        } else {
          parser.skipChildren();
        }
      }
    }

    private void message() {
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        parser.nextToken();
        switch (loose(key)) {
          case "sendername" -> sender = true;
          case "timestampms" -> milliseconds = true;
          case "timestamp" -> time = true;
          default -> {}
        }
        parser.skipChildren();
      }
    }
  }
}
