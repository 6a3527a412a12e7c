package org.decamp.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Finds the end of an entry that is neither compressed nor says how long it is: the first data
 * descriptor whose CRC and size fit all that precedes it.
 */
final class StoredSearch {

  private static final int WINDOW_BYTES = 64 << 10;

  private final ZipBytes zip;
  private final CRC32 crc = new CRC32();

  StoredSearch(ZipBytes zip) {
    this.zip = zip;
  }

  /** What the data that begins here turns out to be, or nothing if it does not end. */
  Optional<DataDescriptor> from(long start, Progress progress)
      throws IOException, Problem.Cancelled {
    long position = start;
    while (position < zip.size()) {
      progress.checkCancelled();
      int length = (int) Math.min(WINDOW_BYTES, zip.size() - position);
      boolean last = position + length == zip.size();
      ByteBuffer window = zip.read(position, length);
      int usable = last ? length : length - DataDescriptor.MOST_BYTES;
      int summed = 0;
      for (int i = 0; i < usable - 3; i++) {
        if (window.get(i) == 'P' && window.getInt(i) == DataDescriptor.SIGNATURE) {
          crc.update(window.slice(summed, i - summed));
          summed = i;
          long size = position + i - start;
          DataDescriptor candidate = new DataDescriptor((int) crc.getValue(), size, size);
          ByteBuffer rest = window.slice(i, length - i).order(ByteOrder.LITTLE_ENDIAN);
          if (candidate.lengthIn(rest) > 12) {
            return Optional.of(candidate);
          }
        }
      }
      int done = last ? length : usable - 3;
      crc.update(window.slice(summed, done - summed));
      position += done;
    }
    return Optional.empty();
  }
}
