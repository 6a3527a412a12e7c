package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A file for the writer of an archive alone, such as a sorted run: written once, read once, gone
 * before the archive ends. It holds what people wrote, so it is kept as private as the archive.
 */
public interface Scratch extends AutoCloseable {

  /** Begins the file; called once. */
  OutputStream write() throws IOException;

  /** Reads the file from its beginning, after it was written and closed. */
  InputStream read() throws IOException;

  /** Removes the file. */
  @Override
  void close() throws IOException;
}
