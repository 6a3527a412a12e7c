package org.decamp.exporter.signal.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.zip.GZIPOutputStream;
import org.decamp.exporter.signal.seal.BucketPadding;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.seal.SealedOutput;
import org.decamp.exporter.signal.wire.RecordWriter;

/**
 * Writes a file {@code main} record by record. Only {@link #finish()} makes it whole; memory does
 * not grow with the file.
 */
public final class MainWriter implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final CountingOutput compressed;
  private final GZIPOutputStream gzip;
  private final OutputStream frames;
  private final RecordWriter records;
  private final SealedOutput sealed;

  /**
   * Starts a file.
   *
   * @param main does not exist yet
   */
  @SuppressWarnings("MustBeClosedChecker")
  public MainWriter(Path main, SealKeys keys, SecureRandom random) throws IOException {
    byte[] iv = new byte[16];
    random.nextBytes(iv);
    file = FileChannel.open(main, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      sealed =
          new SealedOutput(
              new BufferedOutputStream(Channels.newOutputStream(file), BUFFER), keys, iv);
      compressed = new CountingOutput(sealed);
      gzip = new GZIPOutputStream(compressed, BUFFER);
      frames = new BufferedOutputStream(gzip, BUFFER);
      records = new RecordWriter(frames);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Adds a record: {@code BackupInfo} first, then frames. */
  public void write(byte[] record) throws IOException {
    records.write(record);
  }

  /** Ends the file, which is then on the disk. */
  public void finish() throws IOException {
    frames.flush();
    gzip.finish();
    long padding = BucketPadding.padded(compressed.count()) - compressed.count();
    byte[] zeros = new byte[BUFFER];
    for (long rest = padding; rest > 0; rest -= zeros.length) {
      sealed.write(zeros, 0, (int) Math.min(zeros.length, rest));
    }
    sealed.finish();
    file.force(true);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
