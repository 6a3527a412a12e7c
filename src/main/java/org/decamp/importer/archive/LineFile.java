package org.decamp.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.source.SourceEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON Lines file line by line, at most one line in memory, and knows where each line lies.
 */
final class LineFile implements AutoCloseable {

  /** More than any message can have: Meta's own files are cut at a few megabytes. */
  private static final int LONGEST_LINE = 16 << 20;

  private static final JsonMapper JSON = new JsonMapper();

  private final MessageDigest digest = Digests.sha256();
  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int filled;
  private byte[] line = new byte[4096];
  private int length;
  private long offset;
  private long next;

  private LineFile(SourceEntry entry) throws IOException {
    this.in = new DigestInputStream(entry.open(), digest);
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws Problem.BadInput if it is another format or a later version
   */
  static LineFile open(SourceEntry entry, String format) throws IOException, Problem {
    LineFile file = new LineFile(entry);
    try {
      file.header(entry, format);
      return file;
    } catch (IOException | Problem e) {
      try (file) {
        throw e;
      }
    }
  }

  private void header(SourceEntry entry, String format) throws IOException, Problem {
    try {
      if (advance()) {
        Fields header = fields();
        if (header.string("format").equals(format)) {
          ArchiveVersion.require(header.number("version", 0, Integer.MAX_VALUE), entry.path());
          return;
        }
      }
    } catch (UnreadableLineException _) {
      // The same as another format: not a file that this importer can read.
    }
    throw new Problem.BadInput(
        "a file of the archive is not of the format " + format + ": " + entry.path(),
        "Run \"decamp verify\" on the archive.");
  }

  /** Goes to the next line that is not blank; false at the end. */
  boolean advance() throws IOException {
    do {
      offset = next;
      length = 0;
      if (!readLine()) {
        return false;
      }
    } while (length == 0);
    return true;
  }

  /** Reads up to a line end; a line beyond the limit is passed and kept as too long. */
  private boolean readLine() throws IOException {
    boolean any = false;
    while (true) {
      if (at == filled) {
        filled = in.read(chunk);
        at = 0;
        if (filled <= 0) {
          filled = 0;
          return any;
        }
      }
      any = true;
      int end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      keep(end - at);
      next += end - at;
      at = end;
      if (end < filled) {
        at++;
        next++;
        return true;
      }
    }
  }

  private void keep(int count) {
    int kept = Math.min(count, LONGEST_LINE + 1 - length);
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.max(length + kept, line.length * 2));
    }
    System.arraycopy(chunk, at, line, length, kept);
    length += kept;
  }

  /** The object on this line. */
  Fields fields() throws UnreadableLineException {
    if (length > LONGEST_LINE) {
      throw new UnreadableLineException("longer than any message");
    }
    try {
      return Fields.of(JSON.readTree(line, 0, length));
    } catch (JacksonException e) {
      throw new UnreadableLineException("not JSON", e);
    }
  }

  /** First byte of this line in the file. */
  long offset() {
    return offset;
  }

  /** Bytes of this line without its end. */
  int length() {
    return length;
  }

  /** The SHA-256 of the file once its end was reached, and its size. */
  byte[] sha256() {
    return digest.digest();
  }

  /** Bytes read so far. */
  long size() {
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
