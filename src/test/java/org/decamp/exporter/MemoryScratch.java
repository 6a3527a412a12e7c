package org.decamp.exporter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** A scratch file of a folder that is not there. */
public final class MemoryScratch implements Scratch {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public OutputStream write() {
    return bytes;
  }

  @Override
  public InputStream read() {
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  @Override
  public void close() {
    bytes.reset();
  }
}
