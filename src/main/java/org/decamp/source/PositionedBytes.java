package org.decamp.source;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that can be read from any place, by several threads at a time. */
public interface PositionedBytes extends Closeable {

  /** How many there are. */
  long size();

  /** Reads at least one byte into the array, or returns -1 at the end. */
  int read(long position, byte[] target, int offset, int length) throws IOException;
}
