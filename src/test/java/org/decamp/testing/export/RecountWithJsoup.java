package org.decamp.testing.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Counts the pages of today's Instagram layout again, from the files alone and by their class
 * names, with none of the generator's code and another way of reading than the importer's.
 */
final class RecountWithJsoup {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMM dd, uuuu h:mm a", Locale.US);

  final List<ExpectedMessage> messages = new ArrayList<>();
  final List<String> odd = new ArrayList<>();
  final Set<String> entries = new HashSet<>();
  final Set<String> named = new HashSet<>();
  final List<String> participants = new ArrayList<>();
  private final ZoneId zone;
  long files;
  long reactions;
  long attachments;
  long links;
  long pending;

  private RecountWithJsoup(ZoneId zone) {
    this.zone = zone;
  }

  static RecountWithJsoup of(List<Path> parts, ZoneId zone) throws IOException {
    RecountWithJsoup recount = new RecountWithJsoup(zone);
    for (Path part : parts) {
      try (ZipFile zip = new ZipFile(part.toString())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          recount.entries.add(entry.getName());
          if (entry.getName().matches(".*/message_\\d+\\.html")) {
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            recount.page(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
          }
        }
      }
    }
    return recount;
  }

  /** Files that a page names and no part holds. */
  long missing() {
    return named.stream().filter(path -> !entries.contains(path)).count();
  }

  private void page(String path, String html) {
    files++;
    Document page = Jsoup.parse(html);
    String folder = path.substring(0, path.lastIndexOf('/'));
    String thread = folder.substring(folder.lastIndexOf('/') + 1);
    for (Element card : page.select("div._a6-g")) {
      if (card.select("> div._a6-o").isEmpty()) {
        header(card);
      } else if (card.childrenSize() != 3) {
        odd.add(path);
      } else {
        message(thread.substring(thread.lastIndexOf('_') + 1), card);
      }
    }
  }

  private void header(Element card) {
    String text = card.select("> h2").text();
    if (text.startsWith("Participants: ")) {
      participants.add(text);
    }
    pending += text.equals("Mailbox thread pending") ? 1 : 0;
  }

  private void message(String thread, Element card) {
    Element slots = card.child(1).child(0);
    if (slots.childrenSize() != 5 || !slots.child(0).text().isEmpty()) {
      odd.add(thread);
    }
    String time = card.child(2).text().replace("am", "AM").replace("pm", "PM");
    long timeMs = LocalDateTime.parse(time, STAMP).atZone(zone).toInstant().toEpochMilli();
    String sender = words(card.child(0));
    messages.add(new ExpectedMessage(thread, timeMs, sender, words(slots.child(1))));
    for (Element file : slots.child(2).select("img, video")) {
      named.add(file.attr("src"));
      attachments++;
    }
    for (Element link : slots.child(2).select("a[href]")) {
      String target = link.attr("href");
      if (target.startsWith("http")) {
        links++;
      } else if (link.select("img").isEmpty() && link.closest("video") == null) {
        named.add(target);
        attachments++;
      }
    }
    reactions += slots.child(4).select("> ul._a6-q > li > span").size();
  }

  /** The text with its line breaks: a newline stands behind every {@code br}. */
  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      }
    }
    return words.toString();
  }
}
