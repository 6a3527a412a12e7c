package org.decamp.importer.meta.twin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Copies the bytes of a JSON file and changes the values on the way: braces, commas and spaces
 * pass, so does what the disguise lets pass. Anything that JSON does not have ends the twin,
 * because what is not understood might be content.
 */
final class TwinWriter {

  private static final int LONGEST_LITERAL = 16 << 20;
  private static final Set<String> WORDS = Set.of("true", "false", "null");
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private final OutputStream out;
  private final Disguise disguise;
  private final Predicate<String> tellableKey;
  private final boolean escapedBytes;
  private final Progress progress;
  private final Deque<Level> levels = new ArrayDeque<>();
  private long position;

  /** An object or list that is open. */
  private static final class Level {
    private final boolean object;
    private String key;
    private boolean keyNext;

    Level(boolean object, String key) {
      this.object = object;
      this.key = key;
      this.keyNext = object;
    }
  }

  TwinWriter(
      InputStream in,
      OutputStream out,
      Disguise disguise,
      Predicate<String> tellableKey,
      boolean escapedBytes,
      Progress progress) {
    this.in = in;
    this.out = out;
    this.disguise = disguise;
    this.tellableKey = tellableKey;
    this.escapedBytes = escapedBytes;
    this.progress = progress;
  }

  void write() throws IOException, Problem {
    int next = in.read();
    while (next >= 0) {
      next = token(next);
    }
  }

  /** Writes the token that begins with the byte and returns the byte after it. */
  private int token(int first) throws IOException, Problem {
    position++;
    return switch (first) {
      case ' ', '\t', '\r', '\n' -> passed(first);
      case '{' -> {
        progress.checkCancelled();
        levels.push(new Level(true, key()));
        yield passed(first);
      }
      case '[' -> {
        levels.push(new Level(false, key()));
        yield passed(first);
      }
      case '}', ']' -> {
        levels.poll();
        yield passed(first);
      }
      case ',' -> {
        expectKey(true);
        yield passed(first);
      }
      case ':' -> {
        expectKey(false);
        yield passed(first);
      }
      case '"' -> string();
      default -> wordOrNumber(first);
    };
  }

  private int passed(int b) throws IOException {
    out.write(b);
    return in.read();
  }

  private String key() {
    Level level = levels.peek();
    return level == null ? "" : level.key;
  }

  private void expectKey(boolean expected) {
    Level level = levels.peek();
    if (level != null) {
      level.keyNext = expected && level.object;
    }
  }

  private int string() throws IOException, Problem {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    boolean escaped = false;
    int next = in.read();
    while (next >= 0 && (escaped || next != '"')) {
      if (raw.size() == LONGEST_LITERAL) {
        throw foreign();
      }
      raw.write(next);
      escaped = !escaped && next == '\\';
      next = in.read();
      position++;
    }
    StringLiteral literal = new StringLiteral(raw.toByteArray(), escapedBytes);
    Level level = levels.peek();
    out.write('"');
    if (level != null && level.keyNext) {
      level.key = literal.text();
      out.write(
          tellableKey.test(level.key)
              ? raw.toByteArray()
              : literal.saying(disguise.text(literal.text())));
    } else {
      out.write(literal.saying(disguise.value(key(), literal.text())));
    }
    return next < 0 ? next : passed(next);
  }

  private int wordOrNumber(int first) throws IOException, Problem {
    StringBuilder word = new StringBuilder();
    int next = first;
    while (next > ' ' && next < 0x80 && ",:]}\"[{".indexOf(next) < 0 && word.length() < 400) {
      word.append((char) next);
      next = in.read();
      position++;
    }
    String text = word.toString();
    if (text.isEmpty() && position == 1 && first == BYTE_ORDER_MARK[0]) {
      return byteOrderMark();
    }
    if (WORDS.contains(text)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    } else if (text.matches("-?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?")) {
      out.write(disguise.number(text).getBytes(StandardCharsets.US_ASCII));
    } else if (next >= 0 || WORDS.stream().noneMatch(w -> w.startsWith(text))) {
      throw foreign();
    }
    return next;
  }

  private int byteOrderMark() throws IOException, Problem {
    for (int i = 1; i < BYTE_ORDER_MARK.length; i++) {
      if (in.read() != BYTE_ORDER_MARK[i]) {
        throw foreign();
      }
    }
    for (int b : BYTE_ORDER_MARK) {
      out.write(b);
    }
    return in.read();
  }

  private Problem.BadInput foreign() {
    return new Problem.BadInput(
        "the file is not JSON from byte " + position + " on; there can be no twin of it",
        "Describe the export with --anonymous-report instead.");
  }
}
