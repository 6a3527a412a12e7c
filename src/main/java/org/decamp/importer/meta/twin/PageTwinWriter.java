package org.decamp.importer.meta.twin;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Copies a page and changes what stands between its tags and in their attributes. What a bracket
 * begins is told as the reader of pages tells it.
 */
final class PageTwinWriter {

  private static final int END = -1;
  private static final int LONGEST_TEXT = 16 << 20;
  private static final Set<String> RAW = Set.of("script", "style", "title", "textarea");

  private final PushbackReader in;
  private final Writer out;
  private final PageDisguise disguise;
  private final Progress progress;
  private String raw = "";

  PageTwinWriter(PushbackReader in, Writer out, PageDisguise disguise, Progress progress) {
    this.in = in;
    this.out = out;
    this.disguise = disguise;
    this.progress = progress;
  }

  void write() throws IOException, Problem {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != END; c = in.read()) {
      if (c == '<' && markup()) {
        text(text);
        progress.checkCancelled();
        int next = peek();
        if (next == '!' || next == '?') {
          declaration();
        } else {
          tag();
        }
      } else {
        gather(text, c);
      }
    }
    text(text);
  }

  private boolean markup() throws IOException {
    if (raw.isEmpty()) {
      int c = peek();
      return letter(c) || c == '/' || c == '!' || c == '?';
    }
    char[] ahead = new char[raw.length() + 1];
    int n = 0;
    for (int c = in.read(); c != END; c = in.read()) {
      ahead[n++] = (char) c;
      if (n == ahead.length) {
        break;
      }
    }
    in.unread(ahead, 0, n);
    return new String(ahead, 0, n).equalsIgnoreCase('/' + raw);
  }

  private static void gather(StringBuilder text, int c) throws Problem.BadInput {
    if (text.length() == LONGEST_TEXT) {
      throw new Problem.BadInput(
          "a text of this page is longer than any of Meta's; there can be no twin of it",
          "Describe the export with --anonymous-report instead.");
    }
    text.append((char) c);
  }

  private void text(StringBuilder text) throws IOException {
    if (!text.isEmpty()) {
      WrittenText written = new WrittenText(text.toString());
      out.write(written.saying(disguise.text(written.text())));
      text.setLength(0);
    }
  }

  /** A comment says something; the kind of document does not. */
  private void declaration() throws IOException, Problem {
    StringBuilder inside = new StringBuilder();
    boolean closed = false;
    for (int c = in.read(); c != END && !closed; c = closed ? c : in.read()) {
      boolean comment = inside.length() >= 3 && inside.substring(0, 3).equals("!--");
      closed = c == '>' && (!comment || (inside.length() >= 5 && inside.toString().endsWith("--")));
      if (!closed) {
        gather(inside, c);
      }
    }
    String said = inside.toString();
    boolean kind = said.toLowerCase(Locale.ROOT).strip().equals("!doctype html");
    String other = kind ? said : said.substring(0, 1) + disguise.text(said.substring(1));
    out.write('<' + other + (closed ? ">" : ""));
  }

  private void tag() throws IOException, Problem {
    out.write('<');
    boolean ends = peek() == '/';
    if (ends) {
      out.write(in.read());
    }
    String name = word(false);
    out.write(disguise.tag(name));
    for (int c = in.read(); c != END && c != '>'; c = in.read()) {
      if (space(c) || c == '/') {
        out.write(c);
      } else {
        in.unread(c);
        attribute();
      }
      if (peek() == END) {
        return;
      }
    }
    out.write('>');
    String lower = name.toLowerCase(Locale.ROOT);
    raw = !ends && RAW.contains(lower) ? lower : "";
  }

  private void attribute() throws IOException, Problem {
    String name = word(true);
    out.write(disguise.attribute(name));
    spaces();
    if (peek() != '=') {
      return;
    }
    out.write(in.read());
    spaces();
    int quote = peek();
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) {
      out.write(in.read());
    }
    StringBuilder value = new StringBuilder();
    for (int c = peek(); c != END; c = peek()) {
      if (quoted ? c == quote : c == '>' || space(c)) {
        break;
      }
      gather(value, in.read());
    }
    WrittenText written = new WrittenText(value.toString());
    out.write(written.saying(disguise.value(name, written.text())));
    if (quoted && peek() != END) {
      out.write(in.read());
    }
  }

  /** A name, up to what ends one. */
  private String word(boolean ofAttribute) throws IOException, Problem {
    StringBuilder word = new StringBuilder();
    for (int c = peek(); c != END; c = peek()) {
      boolean first = ofAttribute && word.isEmpty();
      if (c == '>' || space(c) || (c == '/' && !first) || (c == '=' && ofAttribute && !first)) {
        break;
      }
      gather(word, in.read());
    }
    return word.toString();
  }

  private void spaces() throws IOException {
    while (space(peek())) {
      out.write(in.read());
    }
  }

  private int peek() throws IOException {
    int c = in.read();
    if (c != END) {
      in.unread(c);
    }
    return c;
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean space(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
