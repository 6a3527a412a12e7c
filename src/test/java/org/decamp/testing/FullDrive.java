package org.decamp.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A drive with so many bytes left, shared by all files that are created on it. */
public final class FullDrive {

  private long left;

  public FullDrive(long left) {
    this.left = left;
  }

  /** Creates a file that can be written until the drive is full. */
  public OutputStream create(Path path) throws IOException {
    OutputStream file = Files.newOutputStream(path);
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        left -= length;
        if (left < 0) {
          throw new IOException("No space left on device");
        }
        file.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
