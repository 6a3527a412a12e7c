package org.decamp.app.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * What a form sent. Secrets among its fields never become a {@code String}; all bytes are wiped
 * when it is closed.
 */
public final class Form implements AutoCloseable {

  /** Longest form that is taken, bytes. */
  static final int LONGEST = 1 << 20;

  private final List<Field> fields;

  private static final class Field {
    private final String name;
    private final byte[] value;

    Field(String name, byte[] value) {
      this.name = name;
      this.value = value;
    }
  }

  private Form(List<Field> fields) {
    this.fields = fields;
  }

  /**
   * Reads fields as browsers send them ({@code application/x-www-form-urlencoded}).
   *
   * @throws Problem.Usage if it is longer than any form of ours
   */
  static Form read(InputStream in) throws IOException, Problem.Usage {
    byte[] body = in.readNBytes(LONGEST + 1);
    try {
      if (body.length > LONGEST) {
        throw new Problem.Usage("this form is too long", "Send less at once.");
      }
      List<Field> fields = new ArrayList<>();
      int from = 0;
      for (int at = 0; at <= body.length; at++) {
        if (at == body.length || body[at] == '&') {
          if (at > from) {
            fields.add(field(body, from, at));
          }
          from = at + 1;
        }
      }
      return new Form(fields);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private static Field field(byte[] body, int from, int to) {
    int equals = from;
    while (equals < to && body[equals] != '=') {
      equals++;
    }
    byte[] name = decode(body, from, equals);
    return new Field(
        new String(name, StandardCharsets.UTF_8), decode(body, Math.min(equals + 1, to), to));
  }

  private static byte[] decode(byte[] body, int from, int to) {
    byte[] room = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      int hex = body[at] == '%' && at + 2 < to ? hex(body[at + 1], body[at + 2]) : -1;
      if (hex >= 0) {
        room[length++] = (byte) hex;
        at += 2;
      } else {
        room[length++] = body[at] == '+' ? (byte) ' ' : body[at];
      }
    }
    byte[] decoded = Arrays.copyOf(room, length);
    Arrays.fill(room, (byte) 0);
    return decoded;
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }

  /** The text of a field; empty if it was not sent. */
  public String text(String name) {
    return find(name).map(f -> new String(f.value, StandardCharsets.UTF_8)).orElse("");
  }

  /** The texts of all fields of that name. */
  public List<String> texts(String name) {
    return fields.stream()
        .filter(f -> f.name.equals(name))
        .map(f -> new String(f.value, StandardCharsets.UTF_8))
        .toList();
  }

  /** The names of all fields that begin so. */
  public List<String> names(String beginning) {
    return fields.stream().map(f -> f.name).filter(n -> n.startsWith(beginning)).toList();
  }

  /** Whether a field was sent. */
  public boolean has(String name) {
    return find(name).isPresent();
  }

  /**
   * The characters of a secret; the caller wipes them.
   *
   * @throws Problem.Usage if they are not text
   */
  public char[] secret(String name) throws Problem.Usage {
    byte[] bytes = find(name).map(f -> f.value).orElse(new byte[0]);
    char[] room = new char[bytes.length];
    try {
      CharBuffer text = CharBuffer.wrap(room);
      if (StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes), text, true)
          .isError()) {
        throw new Problem.Usage("what was typed is not text", "Type it again.");
      }
      return Arrays.copyOf(room, text.position());
    } finally {
      Arrays.fill(room, '\0');
    }
  }

  private Optional<Field> find(String name) {
    return fields.stream().filter(f -> f.name.equals(name)).findFirst();
  }

  @Override
  public void close() {
    fields.forEach(f -> Arrays.fill(f.value, (byte) 0));
  }

  @Override
  public String toString() {
    return "(form)";
  }
}
