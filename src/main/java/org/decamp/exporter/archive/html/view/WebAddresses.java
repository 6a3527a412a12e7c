package org.decamp.exporter.archive.html.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the web addresses that people typed, so that a reader can follow them. Conservative: with
 * the scheme, with a host of plain letters and without a user name, by which an address could
 * pretend to lead elsewhere. Whatever is in doubt stays text.
 */
final class WebAddresses {

  private static final String BESIDE = ".,;:!?'*_~";
  private static final String ENDS = "<>\"`{}|\\^";
  // Scripts from here on are written without spaces, so words may follow an address directly.
  private static final char WITHOUT_SPACES = 0x2E80;

  private WebAddresses() {}

  /** The text in pieces, with and without address; empty if there is no address in it. */
  static List<LinkView> in(String text) {
    if (!text.contains("://")) {
      return List.of();
    }
    List<LinkView> parts = new ArrayList<>();
    int done = 0;
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int start = at - schemeLength(text, at);
      int end = end(text, at + 3);
      if (start < at && start >= done && host(text, at + 3, end)) {
        plain(parts, text, done, start);
        parts.add(LinkView.web(text.substring(start, end)));
        done = end;
      }
    }
    if (!parts.isEmpty()) {
      plain(parts, text, done, text.length());
    }
    return parts;
  }

  private static void plain(List<LinkView> parts, String text, int start, int end) {
    if (start < end) {
      parts.add(new LinkView(text.substring(start, end), ""));
    }
  }

  /** Length of {@code http} or {@code https} before the colon, 0 if it is another word. */
  private static int schemeLength(String text, int colon) {
    for (String scheme : List.of("https", "http")) {
      int start = colon - scheme.length();
      if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
        boolean word = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
        return word ? 0 : scheme.length();
      }
    }
    return 0;
  }

  private static int end(String text, int start) {
    int end = start;
    int open = 0;
    while (end < text.length() && part(text.charAt(end))) {
      char c = text.charAt(end);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        break;
      }
      end++;
    }
    while (end > start && BESIDE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean part(char c) {
    if (c < 0x7f) {
      return c > ' ' && ENDS.indexOf(c) < 0;
    }
    return c < WITHOUT_SPACES && Character.isLetterOrDigit(c);
  }

  /** Whether a name of letters, digits, hyphens and dots stands there, and a port at most. */
  private static boolean host(String text, int start, int end) {
    int i = start;
    while (i < end && hostPart(text.charAt(i))) {
      i++;
    }
    boolean named = i > start && hostPart(text.charAt(start)) && text.charAt(start) != '.';
    if (i < end && text.charAt(i) == ':') {
      int port = ++i;
      while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      named &= i > port;
    }
    return named && (i == end || "/?#".indexOf(text.charAt(i)) >= 0);
  }

  private static boolean hostPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.';
  }
}
