package org.decamp.exporter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bytes that wait until their number is known: few in memory, more in a scratch file. */
final class Spool extends OutputStream {

  /** Most bytes in memory. */
  private static final int IN_MEMORY = 1 << 16;

  private final Supplier<Scratch> scratches;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Scratch scratch;
  private @Nullable OutputStream file;

  Spool(Supplier<Scratch> scratches) {
    this.scratches = scratches;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file == null && memory.size() + length > IN_MEMORY) {
      scratch = scratches.get();
      file = scratch.write();
      memory.writeTo(file);
      memory.reset();
    }
    if (file == null) {
      memory.write(bytes, offset, length);
    } else {
      file.write(bytes, offset, length);
    }
  }

  /** Hands everything on; nothing can be written after that. */
  void copyTo(OutputStream out) throws IOException {
    Scratch behind = scratch;
    if (file == null || behind == null) {
      memory.writeTo(out);
      return;
    }
    file.close();
    try (InputStream in = behind.read()) {
      in.transferTo(out);
    }
  }

  /** Lets go of everything. */
  @Override
  public void close() throws IOException {
    try (Scratch _ = scratch;
        OutputStream _ = file) {
      memory.reset();
    }
  }
}
