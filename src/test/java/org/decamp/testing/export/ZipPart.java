package org.decamp.testing.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One ZIP of an export. Every entry carries the same time, so that the same content gives the same
 * bytes; deflated entries have data descriptors, stored ones have not.
 */
final class ZipPart implements Closeable {

  /** Fast, and what it loses in size no reader notices. */
  private static final int DEFLATE_LEVEL = 4;

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 9, 14, 8, 30, 0);

  private final ZipOutputStream zip;

  ZipPart(Path file) throws IOException {
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    zip.setLevel(DEFLATE_LEVEL);
  }

  /** Begins a deflated entry; it ends where the next one begins. */
  OutputStream begin(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    return zip;
  }

  /** Adds a deflated entry. */
  void deflated(String path, byte[] bytes) throws IOException {
    begin(path).write(bytes);
  }

  /** Adds an entry as it is: media does not deflate. */
  void stored(String path, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(ENTRY_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
