package org.decamp.exporter.whatsapp.crypt15;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.SecretKey;
import org.decamp.exporter.FilePart;
import org.decamp.job.Problem;

/**
 * An encrypted backup that is open. It was proven whole before anything of it comes out; proving
 * and reading are two passes over the same open file, in constant memory.
 */
public final class Crypt15File implements Closeable {

  private static final int ZLIB = 0x78;
  private static final int INFLATED_AT_A_TIME = 1 << 16;

  private final FileChannel file;
  private final BackupHeader header;
  private final SecretKey key;
  private final long end;
  private final boolean checksum;

  private Crypt15File(
      FileChannel file, BackupHeader header, SecretKey key, long end, boolean checksum) {
    this.file = file;
    this.header = header;
    this.key = key;
    this.end = end;
    this.checksum = checksum;
  }

  /**
   * Opens a backup; the file is only read.
   *
   * @throws Problem.WrongSecret if the key does not fit, or nobody can tell whether it does
   * @throws Problem.BadInput if it is damaged for sure, or no backup that the key could open
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static Crypt15File open(Path path, RootKey root) throws IOException, Problem {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      KnownKinds.refuseOthers(file);
      BackupHeader header =
          BackupHeader.read(new BufferedInputStream(new FilePart(file, 0, file.size())));
      SecretKey key = root.payloadKey();
      Proof proof = new Proof(file, header, key);
      boolean checksum = proof.hasChecksum();
      return new Crypt15File(file, header, key, proof.run(checksum), checksum);
    } catch (IOException | Problem | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What stands before the content. */
  public BackupHeader header() {
    return header;
  }

  /** Whether the file ends with a checksum, as those of one database do. */
  public boolean checksum() {
    return checksum;
  }

  /**
   * What was backed up, inflated where it is compressed; a stream of its own each time.
   *
   * @return a database begins with {@code SQLite format 3}, a ZIP with {@code PK}
   */
  public InputStream content() throws IOException {
    BufferedInputStream payload =
        new BufferedInputStream(
            new DecryptedInput(new FilePart(file, header.size(), end), key, header.iv()));
    payload.mark(1);
    int first = payload.read();
    payload.reset();
    return first == ZLIB ? new Inflated(payload) : payload;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Inflates, and gives back what inflating takes outside the heap. */
  private static final class Inflated extends InflaterInputStream {

    Inflated(InputStream in) {
      super(in, new Inflater(), INFLATED_AT_A_TIME);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
