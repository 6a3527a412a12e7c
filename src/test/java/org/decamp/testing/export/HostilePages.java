package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Message pages that are broken, strange or meant to do harm, each in a ZIP beside the good thread
 * (as JSON) of {@link HostileExports}. The bad thread has three messages, from the newest "three
 * 🙂", "two: hé" and "one", unless said otherwise.
 */
public final class HostilePages {

  private static final String BAD_PAGE = HostileExports.bad().path() + "message_1.html";

  private HostilePages() {}

  /** A page as it should be. */
  public static Path good(Path folder) throws IOException {
    return edited(folder.resolve("page.zip"), UnaryOperator.identity());
  }

  /** The first message of the page says what looks like a time, and nothing else. */
  public static Path stampAsText(Path folder) throws IOException {
    return page(
        folder.resolve("stamp.zip"),
        List.of(
            text(HostileExports.OTHER, 3_600_000, "Sep 08, 2025 5:57 am"),
            text(HostileExports.OWNER, 1_800_000, "yes, that one"),
            text(HostileExports.OTHER, 0, "Sep 8, 2025, 5:57 AM")));
  }

  /** Somebody is called like a time. */
  public static Path stampAsName(Path folder) throws IOException {
    ExportText name = ExportText.of("Jan 01, 2024 1:00 am");
    return page(
        folder.resolve("name.zip"),
        List.of(text(name, 120_000, "hello"), text(HostileExports.OWNER, 0, "odd name")));
  }

  /** No {@code div} of the page is closed within the messages. */
  public static Path unclosedTags(Path folder) throws IOException {
    return edited(folder.resolve("unclosed.zip"), html -> html.replace("</div></div></div>", ""));
  }

  /** Script, comments and style between and within the messages, with times in them. */
  public static Path scripts(Path folder) throws IOException {
    String script =
        "<script>document.write('<div>Sep 08, 2025 5:57 am</div>')</script>"
            + "<!-- <div>Sep 08, 2025 5:57 am</div> --><style>div:after{content:'x'}</style>";
    return edited(
        folder.resolve("script.zip"),
        html -> html.replace("<div class=\"pam", script + "<div class=\"pam"));
  }

  /** Each message lies within the one before. */
  public static Path nestedCards(Path folder) throws IOException {
    return edited(
        folder.resolve("nested.zip"),
        html -> html.replace("</div></div><div class=\"pam", "</div><div class=\"pam"));
  }

  /** A hundred thousand elements within each other around the messages. */
  public static Path deepNesting(Path folder) throws IOException {
    return edited(
        folder.resolve("deep.zip"),
        html ->
            html.replace("<body class=\"_5vb_ _2yq _a7o5\">", "<body>" + "<div>".repeat(100_000)));
  }

  /** The page breaks off within a tag of the last message. */
  public static Path cutOff(Path folder) throws IOException {
    return edited(
        folder.resolve("cut.zip"), html -> html.substring(0, html.lastIndexOf("_a6-o") - 4));
  }

  /** Nothing on the page has a time that can be read: months of no language. */
  public static Path unreadableTimes(Path folder) throws IOException {
    return edited(
        folder.resolve("times.zip"), html -> html.replaceAll(">[A-Z][a-z]{2} (\\d)", ">Zzz $1"));
  }

  /** The middle message has 100 MB of text. */
  public static Path hugeText(Path folder) throws IOException {
    return HostileExports.withGoodThread(
        folder.resolve("huge.zip"),
        zip -> {
          String page = html(threeTexts());
          int at = page.indexOf("two: hé");
          OutputStream out = zip.begin(BAD_PAGE);
          out.write(page.substring(0, at).getBytes(StandardCharsets.UTF_8));
          byte[] megabyte = "every word again ".repeat(62_000).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < 100; i++) {
            out.write(megabyte);
          }
          out.write(page.substring(at).getBytes(StandardCharsets.UTF_8));
        });
  }

  /** One page in bytes that are no UTF-8. */
  public static Path notUtf8(Path folder) throws IOException {
    return HostileExports.withGoodThread(
        folder.resolve("latin.zip"),
        zip -> zip.deflated(BAD_PAGE, html(threeTexts()).getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static Path edited(Path file, UnaryOperator<String> edit) throws IOException {
    byte[] page = edit.apply(html(threeTexts())).getBytes(StandardCharsets.UTF_8);
    return HostileExports.withGoodThread(file, zip -> zip.deflated(BAD_PAGE, page));
  }

  private static Path page(Path file, List<ExportMessage> messages) throws IOException {
    byte[] page = html(messages).getBytes(StandardCharsets.UTF_8);
    return HostileExports.withGoodThread(file, zip -> zip.deflated(BAD_PAGE, page));
  }

  private static ExportMessage text(ExportText sender, long later, String text) {
    return ExportMessage.text(sender, HostileExports.TIME + later, ExportText.of(text));
  }

  /** A minute apart, so that pages tell them in order. */
  private static List<ExportMessage> threeTexts() {
    return List.of(
        text(HostileExports.OWNER, 120_000, "three 🙂"),
        text(HostileExports.OTHER, 60_000, "two: hé"),
        text(HostileExports.OWNER, 0, "one"));
  }

  private static String html(List<ExportMessage> messages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MessageSink sink = PageFormat.CURRENT.open(HostileExports.bad(), bytes)) {
      for (ExportMessage message : messages) {
        sink.add(message);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
