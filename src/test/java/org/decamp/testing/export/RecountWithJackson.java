package org.decamp.testing.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts an export again, from its files alone and with none of the generator's code, so that the
 * ground truth can be trusted.
 */
final class RecountWithJackson {

  private static final JsonMapper MAPPER = new JsonMapper();

  final Map<String, JsonNode> firstFiles = new TreeMap<>();
  final List<ExpectedMessage> messages = new ArrayList<>();
  final List<String> outOfOrder = new ArrayList<>();
  final List<String> notAscii = new ArrayList<>();
  final Map<String, Long> newestOfFile = new TreeMap<>();
  final Map<String, Long> oldestOfFile = new TreeMap<>();
  final Set<String> entries = new HashSet<>();
  final Set<String> named = new HashSet<>();
  long files;
  long reactions;
  long attachments;
  long shares;
  long calls;
  long unsent;
  long withheld;
  long jsonBytes;
  long textCharacters;
  long texts;
  int largestFile;

  static RecountWithJackson of(List<Path> parts) throws IOException {
    RecountWithJackson recount = new RecountWithJackson();
    for (Path part : parts) {
      try (ZipFile zip = new ZipFile(part.toString())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          recount.entries.add(entry.getName());
          if (entry.getName().matches(".*/message_\\d+\\.json")) {
            try (InputStream in = zip.getInputStream(entry)) {
              recount.file(entry.getName(), in.readAllBytes());
            }
          }
        }
      }
    }
    return recount;
  }

  /** Files that a message names and no part holds. */
  long missing() {
    return named.stream().filter(uri -> !entries.contains(uri)).count();
  }

  private void file(String path, byte[] bytes) {
    files++;
    jsonBytes += bytes.length;
    for (byte b : bytes) {
      if (b < 0) {
        notAscii.add(path);
        break;
      }
    }
    JsonNode root = MAPPER.readTree(bytes);
    if (path.endsWith("message_1.json")) {
      firstFiles.put(path, root);
    }
    String folder = path.substring(0, path.lastIndexOf('/'));
    String thread = folder.substring(folder.lastIndexOf('/') + 1);
    long newer = Long.MAX_VALUE;
    int count = 0;
    for (JsonNode message : root.get("messages")) {
      long time = message.get("timestamp_ms").longValue();
      if (time > newer) {
        outOfOrder.add(path);
      }
      newestOfFile.putIfAbsent(path, time);
      oldestOfFile.put(path, time);
      newer = time;
      count++;
      message(thread.substring(thread.lastIndexOf('_') + 1), time, message);
    }
    largestFile = Math.max(largestFile, count);
  }

  private void message(String thread, long time, JsonNode message) {
    String text = message.has("content") ? repaired(message.get("content")) : "";
    messages.add(new ExpectedMessage(thread, time, repaired(message.get("sender_name")), text));
    if (!text.isEmpty()) {
      texts++;
      textCharacters += text.codePointCount(0, text.length());
    }
    if (message.has("reactions")) {
      reactions += message.get("reactions").size();
    }
    for (String key : List.of("photos", "videos", "audio_files", "gifs", "files")) {
      if (message.has(key)) {
        for (JsonNode file : message.get(key)) {
          named.add(file.get("uri").stringValue());
          attachments++;
        }
      }
    }
    if (message.has("sticker")) {
      named.add(message.get("sticker").get("uri").stringValue());
      attachments++;
    }
    shares += message.has("share") ? 1 : 0;
    calls += message.has("call_duration") ? 1 : 0;
    unsent += message.has("is_unsent") ? 1 : 0;
    withheld += message.size() == 4 ? 1 : 0;
  }

  static String repaired(JsonNode text) {
    byte[] bytes = text.stringValue().getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
