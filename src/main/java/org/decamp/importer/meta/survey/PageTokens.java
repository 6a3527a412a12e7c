package org.decamp.importer.meta.survey;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.decamp.job.Problem;

/**
 * Takes an HTML page apart into tags and texts, forgiving and in constant memory. Enough to
 * describe a page; whoever imports pages reads them more carefully.
 */
final class PageTokens {

  private static final int LONGEST_TAG = 1 << 14;
  private static final int LONGEST_TEXT = 1 << 16;

  private final Reader in;
  private final Listener listener;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder tag = new StringBuilder();

  /** Hears of tags and texts in their order. */
  interface Listener {

    /**
     * A tag began or ended.
     *
     * @param inside what stands between the angle brackets
     */
    void tag(String inside) throws Problem;

    /** A text between tags; its beginning, if it is very long. */
    void text(String text) throws Problem;
  }

  PageTokens(Reader in, Listener listener) {
    this.in = in;
    this.listener = listener;
  }

  void read() throws IOException, Problem {
    char[] buffer = new char[1 << 14];
    boolean inTag = false;
    char quote = 0;
    String skipTo = "";
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        char c = buffer[i];
        if (!inTag) {
          if (c == '<') {
            inTag = true;
            quote = 0;
          } else if (skipTo.isEmpty() && text.length() < LONGEST_TEXT) {
            text.append(c);
          }
        } else if (c == '>' && quote == 0) {
          inTag = false;
          skipTo = tagEnds(skipTo);
        } else {
          if (tag.length() < LONGEST_TAG) {
            tag.append(c);
          }
          quote = quote(quote, c);
        }
      }
    }
    textEnds();
  }

  private static char quote(char open, char c) {
    if (open != 0) {
      return c == open ? 0 : open;
    }
    return c == '"' || c == '\'' ? c : 0;
  }

  /** Scripts and styles are passed over: what they hold is no page. */
  private String tagEnds(String skipTo) throws Problem {
    String inside = tag.toString();
    tag.setLength(0);
    String name = inside.toLowerCase(Locale.ROOT);
    if (!skipTo.isEmpty()) {
      return name.startsWith(skipTo) ? "" : skipTo;
    }
    textEnds();
    listener.tag(inside);
    return name.startsWith("script") || name.startsWith("style")
        ? '/' + name.split("\\s", 2)[0]
        : "";
  }

  private void textEnds() throws Problem {
    if (!text.isEmpty()) {
      listener.text(text.toString());
      text.setLength(0);
    }
  }
}
