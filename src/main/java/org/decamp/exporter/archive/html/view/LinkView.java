package org.decamp.exporter.archive.html.view;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.decamp.model.PrivateText;

/**
 * An address that came with a message. Only web addresses can be followed; {@code javascript:},
 * {@code data:} and all others are shown and do nothing.
 *
 * @param text the address as shown, empty if there is none
 * @param href the address to follow, in visible ASCII; empty if it is not to be followed
 */
public record LinkView(String text, String href) {

  /** No address. */
  public static final LinkView NONE = new LinkView("", "");

  /** Judges an address. */
  public static LinkView of(Optional<PrivateText> link) {
    return link.map(PrivateText::value).map(LinkView::of).orElse(NONE);
  }

  /** An address that is known to be one of the web. */
  static LinkView web(String link) {
    return new LinkView(link, ascii(link));
  }

  private static LinkView of(String link) {
    String lower = link.substring(0, Math.min(8, link.length())).toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    boolean clean = link.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    return new LinkView(DisplayText.line(link), web && clean ? ascii(link) : "");
  }

  private static String ascii(String link) {
    StringBuilder href = new StringBuilder(link.length());
    for (byte b : link.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && "\"'<>\\^`{|}".indexOf(b) < 0) {
        href.append((char) b);
      } else {
        href.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return href.toString();
  }
}
