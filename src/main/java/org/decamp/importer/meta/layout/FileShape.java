package org.decamp.importer.meta.layout;

import java.io.IOException;
import java.io.InputStream;
import org.decamp.job.Problem;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a JSON file is by its keys, because names tell little ({@code instagram-export}, section
 * 5.2). Only the beginning is read.
 */
public enum FileShape {
  /** A thread of the end-to-end encrypted download. */
  ENCRYPTED_DOWNLOAD,
  /** All threads in one file, as in 2020. */
  LAYOUT_2020,
  /** A thread of the current generations under an unusual name. */
  CURRENT,
  /** No thread. */
  OTHER;

  private static final int HEAD = 64 << 10;

  /**
   * Looks at a file.
   *
   * @throws Problem.InputOutput if it cannot be read for another reason than damage
   */
  public static FileShape of(ExportFile file) throws Problem.InputOutput {
    try (InputStream in = file.entry().open()) {
      return of(in.readNBytes(HEAD));
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
      return OTHER;
    }
  }

  private static FileShape of(byte[] head) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), head)) {
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        FileShape shape = token == JsonToken.PROPERTY_NAME ? byKey(parser, list) : OTHER;
        if (shape != OTHER) {
          return shape;
        }
      }
    } catch (JacksonException e) {
      // The head ends in the middle of the file: it is long and has none of the keys.
    }
    return OTHER;
  }

  private static FileShape byKey(JsonParser parser, boolean list) {
    return switch (parser.currentName()) {
      case "conversation" -> list ? LAYOUT_2020 : OTHER;
      case "senderName" -> list ? OTHER : ENCRYPTED_DOWNLOAD;
      case "sender_name" -> list ? OTHER : CURRENT;
      case "participants" -> list ? OTHER : byParticipants(parser);
      case null, default -> OTHER;
    };
  }

  private static FileShape byParticipants(JsonParser parser) {
    boolean strings =
        parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.VALUE_STRING;
    return strings ? ENCRYPTED_DOWNLOAD : OTHER;
  }
}
