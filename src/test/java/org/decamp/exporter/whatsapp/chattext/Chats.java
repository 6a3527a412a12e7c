package org.decamp.exporter.whatsapp.chattext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.decamp.job.Problem;
import org.decamp.mapping.WhatsAppChats;

/** Forms of chats for tests, and what lies in a folder of them, read by another hand. */
final class Chats {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Chats() {}

  static ChatForm form(ChatGrammar grammar, String locale) throws Problem {
    return new ChatForm(grammar, WhatsAppChats.builtIn().of(locale).orElseThrow(), BERLIN, false);
  }

  static ChatForm withReactions(ChatForm form) {
    return new ChatForm(form.grammar(), form.locale(), form.zone(), true);
  }

  static List<Path> zips(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  /** The files of a ZIP in their order. */
  static Map<String, byte[]> files(Path zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile opened = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(opened.getEntriesInPhysicalOrder())) {
        try (InputStream in = opened.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  /** The text of the only chat of a folder. */
  static String text(Path folder) throws IOException {
    Map<String, byte[]> files = files(zips(folder).getFirst());
    return new String(files.values().iterator().next(), StandardCharsets.UTF_8);
  }
}
