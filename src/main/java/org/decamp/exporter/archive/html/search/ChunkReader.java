package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.decamp.exporter.ArchiveFiles;

/** Reads a chunk back by the documented format; whatever is not of that format is refused. */
final class ChunkReader {

  private static final long LARGEST_FILE = 1 << 20;
  private static final int LARGEST_CONTENT = 4 << 20;

  private static final byte[] END = "\");\n".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] content;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private int at;

  private ChunkReader(byte[] content) {
    this.content = content;
  }

  /** Opens a chunk of an archive. */
  static ChunkReader open(ArchiveFiles archive, String id) throws IOException {
    return of(script(archive, id), id);
  }

  /**
   * The file of a chunk.
   *
   * @throws IllegalArgumentException if there is none
   */
  static byte[] script(ArchiveFiles archive, String id) throws IOException {
    String file = "search/" + id + ".js";
    if (archive.size(file).orElse(Long.MAX_VALUE) > LARGEST_FILE) {
      throw new IllegalArgumentException("no chunk of ours");
    }
    try (InputStream in = archive.open(file)) {
      return in.readAllBytes();
    }
  }

  /**
   * Opens a chunk.
   *
   * @param script the content of its file
   * @throws IllegalArgumentException if it is none
   */
  static ChunkReader of(byte[] script, String id) {
    byte[] start = ("decamp.chunk(\"" + id + "\",\"").getBytes(StandardCharsets.ISO_8859_1);
    int end = script.length - END.length;
    if (end < start.length
        || !Arrays.equals(script, 0, start.length, start, 0, start.length)
        || !Arrays.equals(script, end, script.length, END, 0, END.length)) {
      throw new IllegalArgumentException("a script of another form");
    }
    byte[] packed = Base64.getDecoder().decode(Arrays.copyOfRange(script, start.length, end));
    return new ChunkReader(inflate(packed));
  }

  private static byte[] inflate(byte[] packed) {
    byte[] content = new byte[Math.max(1 << 16, packed.length * 4)];
    int size = 0;
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      while (!inflater.finished()) {
        if (size == content.length) {
          if (size > LARGEST_CONTENT) {
            throw new IllegalArgumentException("a chunk is larger than ours");
          }
          content = Arrays.copyOf(content, size * 2);
        }
        int more = inflater.inflate(content, size, content.length - size);
        if (more == 0 && !inflater.finished()) {
          throw new IllegalArgumentException("a chunk is cut");
        }
        size += more;
      }
      if (inflater.getRemaining() > 0) {
        throw new IllegalArgumentException("something stands behind a chunk");
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a chunk is damaged", e);
    } finally {
      inflater.end();
    }
    return Arrays.copyOf(content, size);
  }

  /** Several chunks read as one. */
  static ChunkReader joined(ArchiveFiles archive, String kind, int count) throws IOException {
    byte[] all = {};
    for (int n = 0; n < count; n++) {
      byte[] part = open(archive, kind + n).content;
      int length = all.length;
      all = Arrays.copyOf(all, length + part.length);
      System.arraycopy(part, 0, all, length, part.length);
    }
    return new ChunkReader(all);
  }

  boolean atEnd() {
    return at == content.length;
  }

  void requireEnd() {
    if (!atEnd()) {
      throw new IllegalArgumentException("something is left of a chunk");
    }
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (atEnd()) {
        throw new IllegalArgumentException("a chunk ends too early");
      }
      byte b = content[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number is too long");
  }

  /** A number from 0 to the limit, which is not included. */
  int below(long limit) {
    long value = number();
    if (value < 0 || value >= limit) {
      throw new IllegalArgumentException("a number is too large");
    }
    return (int) value;
  }

  /** A count of items that take at least a byte each. */
  int count() {
    return below(content.length + 1L);
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  String text() {
    int length = below(content.length - at + 1L);
    int from = at;
    at += length;
    int all = 0;
    for (int i = from; i < at; i++) {
      all |= content[i];
    }
    if (all >= 0) {
      return new String(content, from, length, StandardCharsets.ISO_8859_1);
    }
    try {
      return utf8.decode(ByteBuffer.wrap(content, from, length)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a text is not in UTF-8", e);
    }
  }
}
