package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.decamp.model.Digests;

/** A buffered file that tells its SHA-256, or another hash, when it is closed. */
public final class ChecksummedFile extends OutputStream {

  private final OutputStream file;
  private final Closed whenClosed;
  private final MessageDigest digest;
  private final byte[] buffer;
  private int filled;
  private boolean closed;

  /** Takes the checksum of a file that is complete. */
  @FunctionalInterface
  public interface Closed {

    /** Takes the bytes of the hash. */
    void hash(byte[] sum) throws IOException;
  }

  /**
   * @param file taken over
   * @param whenClosed told once, after the file was closed
   */
  public ChecksummedFile(OutputStream file, int bufferBytes, Closed whenClosed) {
    this(file, Digests.sha256(), bufferBytes, whenClosed);
  }

  /** A file that tells the hash that is computed so. */
  public ChecksummedFile(
      OutputStream file, MessageDigest digest, int bufferBytes, Closed whenClosed) {
    this.file = file;
    this.digest = digest;
    this.buffer = new byte[bufferBytes];
    this.whenClosed = whenClosed;
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == buffer.length) {
      drain();
    }
    buffer[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > buffer.length - filled) {
      drain();
    }
    if (length >= buffer.length) {
      digest.update(bytes, offset, length);
      file.write(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, filled, length);
      filled += length;
    }
  }

  private void drain() throws IOException {
    digest.update(buffer, 0, filled);
    file.write(buffer, 0, filled);
    filled = 0;
  }

  /** Nothing reaches the disk before the buffer is full or the file is closed. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream _ = file) {
      drain();
    }
    whenClosed.hash(digest.digest());
  }
}
