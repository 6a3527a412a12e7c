package org.decamp.testing.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes HTML with the service's entities ({@code instagram-export}, section 4.1). */
final class HtmlOut {

  private final BufferedWriter out;

  /**
   * @param out receives UTF-8; not closed, because it is an entry of a ZIP
   */
  HtmlOut(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
  }

  HtmlOut raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  HtmlOut text(ExportText text) throws IOException {
    return text(text.expected());
  }

  HtmlOut text(String text) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (!entity.isEmpty()) {
        out.write(text, from, i - from);
        out.write(entity);
        from = i + 1;
      }
    }
    out.write(text, from, text.length() - from);
    return this;
  }

  private static String entity(char c) {
    return switch (c) {
      case '\'' -> "&#039;";
      case '@' -> "&#064;";
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\n' -> "<br />\n";
      default -> "";
    };
  }

  void flush() throws IOException {
    out.flush();
  }
}
