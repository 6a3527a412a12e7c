package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A file of text on its way into the ZIP: it is deflated as it comes, and added when closed. */
final class DeflatedEntry extends OutputStream {

  private static final int PIECE = 1 << 13;

  private final String path;
  private final ZipWriter zip;
  private final Spool spool;
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final CRC32 crc = new CRC32();
  private final byte[] piece = new byte[PIECE];
  private boolean closed;

  DeflatedEntry(String path, ZipWriter zip, Spool spool) {
    this.path = path;
    this.zip = zip;
    this.spool = spool;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    crc.update(bytes, offset, length);
    deflater.setInput(bytes, offset, length);
    while (!deflater.needsInput()) {
      spool.write(piece, 0, deflater.deflate(piece));
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (Spool complete = spool) {
      deflater.finish();
      while (!deflater.finished()) {
        complete.write(piece, 0, deflater.deflate(piece));
      }
      zip.add(
          new ZipWriter.Entry(
              path,
              ZipWriter.Method.DEFLATED,
              crc.getValue(),
              deflater.getBytesWritten(),
              deflater.getBytesRead()),
          complete::copyTo);
    } finally {
      deflater.end();
    }
  }

  /** Lets go of it without adding it. */
  void abandon() throws IOException {
    if (!closed) {
      closed = true;
      deflater.end();
      spool.close();
    }
  }
}
