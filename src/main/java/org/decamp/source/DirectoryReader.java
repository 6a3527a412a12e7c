package org.decamp.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Refusal.Reason;

/**
 * Lists a ZIP by its central directory, record by record, holding only what a slot needs: a library
 * keeps several hundred bytes per entry and has them all before the first can be counted.
 */
final class DirectoryReader {

  private static final int WINDOW_BYTES = 256 << 10; // more than the longest record
  private static final int CHECK_EVERY = 4096;

  private final ZipBytes zip;
  private final CentralDirectory directory;
  private long position;
  private ByteBuffer window = ByteBuffer.allocate(0);

  DirectoryReader(ZipBytes zip, CentralDirectory directory) {
    this.zip = zip;
    this.directory = directory;
    this.position = directory.start();
  }

  /**
   * Reads all records into the listing.
   *
   * @return whether it was read to its end; if not, the archive is damaged from there on
   */
  boolean readInto(Listing listing, Progress progress) throws IOException, Problem.Cancelled {
    for (int count = 0; position < directory.end(); count++) {
      if (count % CHECK_EVERY == 0) {
        progress.checkCancelled();
      }
      ByteBuffer fixed = ahead(DirectoryRecord.FIXED_BYTES);
      if (fixed.capacity() == 0 || fixed.getInt(0) != DirectoryRecord.SIGNATURE) {
        return false;
      }
      int length = DirectoryRecord.FIXED_BYTES + DirectoryRecord.variableBytes(fixed);
      ByteBuffer whole = ahead(length);
      if (whole.capacity() == 0) {
        return false;
      }
      DirectoryRecord record = DirectoryRecord.read(whole);
      if (listing.isFull()) {
        listing.refuse(record.name(), Reason.OVER_LIMIT);
        return true;
      }
      listing.judge(record, directory.shift(), directory.start()).ifPresent(listing::accept);
      position += length;
      window.position(window.position() + length);
    }
    return true;
  }

  /** The next bytes without moving on, or an empty buffer if the directory ends before. */
  private ByteBuffer ahead(int length) throws IOException {
    if (length > directory.end() - position) {
      return ByteBuffer.allocate(0);
    }
    if (window.remaining() < length) {
      window = zip.read(position, (int) Math.min(WINDOW_BYTES, directory.end() - position));
    }
    return window.slice(window.position(), length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
