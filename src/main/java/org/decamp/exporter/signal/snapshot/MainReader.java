package org.decamp.exporter.signal.snapshot;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.seal.SealedFile;
import org.decamp.exporter.signal.wire.RecordReader;
import org.decamp.exporter.signal.wire.Records;
import org.decamp.exporter.signal.wire.WireException;

/**
 * Reads the file {@code main} record by record, as it stands. The MAC over the whole file is
 * checked before the first record is given out; memory does not grow with the file.
 */
public final class MainReader implements Records {

  private static final int BUFFER = 1 << 16;

  private final RecordReader records;

  private MainReader(RecordReader records) {
    this.records = records;
  }

  /**
   * Checks and opens the file.
   *
   * @throws org.decamp.exporter.signal.seal.SealException if the key does not fit or the file is
   *     damaged
   */
  public static MainReader open(Path main, SealKeys keys) throws IOException {
    InputStream sealed = SealedFile.open(main, keys);
    try {
      // The zeros behind the compressed part are no second one, which GZIPInputStream knows.
      return new MainReader(
          new RecordReader(new BufferedInputStream(new GZIPInputStream(sealed, BUFFER), BUFFER)));
    } catch (EOFException | ZipException e) {
      sealed.close();
      throw notCompressed(e);
    } catch (IOException e) {
      sealed.close();
      throw e;
    }
  }

  /**
   * The next record: {@code BackupInfo} first, then frames.
   *
   * @throws WireException if the file ends in the middle
   */
  @Override
  public Optional<byte[]> next() throws IOException {
    try {
      return records.next();
    } catch (EOFException | ZipException e) {
      throw notCompressed(e);
    }
  }

  private static WireException notCompressed(IOException cause) {
    WireException problem = new WireException("the messages are not compressed as they should be");
    problem.initCause(cause);
    return problem;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
