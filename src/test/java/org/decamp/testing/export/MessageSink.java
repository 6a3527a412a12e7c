package org.decamp.testing.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes the messages of one file, given newest first; closing it ends the file. */
interface MessageSink extends Closeable {

  /** Adds the next older message. */
  void add(ExportMessage message) throws IOException;
}
