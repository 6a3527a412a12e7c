package org.decamp.exporter.signal.wire;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The records of a backup, from the first. */
public interface Records extends AutoCloseable {

  /**
   * The next record, or nothing at the end.
   *
   * @throws WireException if they are damaged from here on
   */
  Optional<byte[]> next() throws IOException;

  @Override
  void close() throws IOException;

  /** Those that lie in memory. */
  static Records of(List<byte[]> records) {
    Iterator<byte[]> each = records.iterator();
    return new Records() {
      @Override
      public Optional<byte[]> next() {
        return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
