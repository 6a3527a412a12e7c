package org.decamp.benchmark.floor;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Prepares, outside every measurement, what lets a floor do its own work only: the message files
 * inflated, one after the other; and the messages as rows. Invented data, so plain files are fine.
 *
 * @param inflated all message files, concatenated
 * @param rows per message: conversation (int), time (long), sender and text (length and UTF-8); a
 *     conversation of -1 ends them
 * @param jsonBytes bytes of all message files
 * @param messages how many rows
 */
public record FloorInput(Path inflated, Path rows, long jsonBytes, long messages) {

  static boolean isMessageFile(ZipEntry entry) {
    return entry.getName().contains("/message_") && entry.getName().endsWith(".json");
  }

  static boolean isMedia(ZipEntry entry) {
    return entry.getName().contains("/messages/") && !entry.getName().endsWith(".json");
  }

  /** Prepares the input of the floors in the folder. */
  public static FloorInput prepare(List<Path> zips, Path folder) throws IOException {
    Path inflated = folder.resolve("inflated.json");
    Path rows = folder.resolve("rows.bin");
    try (OutputStream out = Files.newOutputStream(inflated)) {
      for (Path file : zips) {
        try (ZipFile zip = new ZipFile(file.toString())) {
          Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
          while (entries.hasNext()) {
            ZipEntry entry = entries.next();
            if (isMessageFile(entry)) {
              try (InputStream in = zip.getInputStream(entry)) {
                in.transferTo(out);
              }
            }
          }
        }
      }
    }
    return new FloorInput(inflated, rows, Files.size(inflated), writeRows(inflated, rows));
  }

  private static long writeRows(Path inflated, Path rows) throws IOException {
    long messages = 0;
    try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16));
        InputStream in = Files.newInputStream(inflated);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      int conversation = 0;
      int depth = 0;
      String sender = "";
      String text = "";
      long time = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          depth++;
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          depth--;
          if (depth == 0) {
            conversation++;
          } else if (depth == 2 && time != 0) {
            write(out, conversation, time, sender, text);
            messages++;
            text = "";
            time = 0;
          }
        } else if (depth == 3 && token == JsonToken.VALUE_STRING) {
          if ("sender_name".equals(parser.currentName())) {
            sender = parser.getString();
          } else if ("content".equals(parser.currentName())) {
            text = parser.getString();
          }
        } else if (depth == 3 && "timestamp_ms".equals(parser.currentName())) {
          time = token == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : time;
        }
      }
      out.writeInt(-1);
    }
    return messages;
  }

  private static void write(
      DataOutputStream out, int conversation, long time, String sender, String text)
      throws IOException {
    out.writeInt(conversation);
    out.writeLong(time);
    // One character per byte of UTF-8: Latin-1 gives the bytes back.
    byte[] senderBytes = sender.getBytes(StandardCharsets.ISO_8859_1);
    byte[] textBytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.writeInt(senderBytes.length);
    out.write(senderBytes);
    out.writeInt(textBytes.length);
    out.write(textBytes);
  }
}
