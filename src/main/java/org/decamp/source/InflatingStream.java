package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DataFormatException;

/**
 * The content of a deflated ZIP entry. The compressed bytes go on to a second reader as they are
 * used up, so that a copy costs no compression.
 */
final class InflatingStream extends InputStream {

  private final ZipBytes zip;
  private final String path;
  private final OutputStream compressedCopy;
  private final Workspaces.Workspace workspace;
  private long position;
  private long remaining;
  private int held;
  private boolean finished;
  private boolean closed;

  /**
   * Reads from a place in a ZIP.
   *
   * @param path for messages
   * @param position where the compressed bytes begin
   * @param length how many there are at most; {@link #usedAll} tells whether it was exact
   * @param compressedCopy receives them; not closed
   */
  InflatingStream(
      ZipBytes zip, String path, long position, long length, OutputStream compressedCopy) {
    this.zip = zip;
    this.path = path;
    this.position = position;
    this.remaining = length;
    this.compressedCopy = compressedCopy;
    this.workspace = zip.workspaces().borrow();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("the entry is closed");
    }
    if (finished) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    try {
      return inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new DamagedEntryException("damaged: " + path, e);
    }
  }

  private int inflate(byte[] target, int offset, int length)
      throws IOException, DataFormatException {
    while (true) {
      int n = workspace.inflater.inflate(target, offset, length);
      if (workspace.inflater.finished()) {
        finished = true;
        passOn();
        return n > 0 ? n : -1;
      }
      if (n > 0) {
        return n;
      }
      if (!workspace.inflater.needsInput()) {
        throw new DamagedEntryException("damaged: " + path);
      }
      refill();
    }
  }

  private void refill() throws IOException {
    passOn();
    int wanted = (int) Math.min(remaining, workspace.input.length);
    held = wanted == 0 ? -1 : zip.read(position, workspace.input, 0, wanted);
    if (held <= 0) {
      held = 0;
      throw new DamagedEntryException("cut off: " + path);
    }
    position += held;
    remaining -= held;
    workspace.inflater.setInput(workspace.input, 0, held);
  }

  /** Hands on what the inflater has used of the input it holds. */
  private void passOn() throws IOException {
    compressedCopy.write(workspace.input, 0, held - workspace.inflater.getRemaining());
    if (finished) {
      compressedCopy.flush();
    }
  }

  /** Whether the compressed stream ended exactly where the entry does. */
  boolean usedAll() {
    return finished && remaining == 0 && workspace.inflater.getRemaining() == 0;
  }

  /** Where the compressed stream ended; only after the end of the content. */
  long endPosition() {
    return position - workspace.inflater.getRemaining();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      zip.workspaces().giveBack(workspace);
    }
  }
}
