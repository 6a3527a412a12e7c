package org.decamp.exporter.sealed;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.Scratch;
import org.decamp.source.FileBytes;

/** A scratch file that is sealed with a random key of its own, which is never written anywhere. */
final class SealedScratch implements Scratch {

  private static final int KEY = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final FileMaker files;
  private final byte[] key = new byte[KEY];

  SealedScratch(Path file, FileMaker files) {
    this.file = file;
    this.files = files;
    RANDOM.nextBytes(key);
  }

  @Override
  public OutputStream write() throws IOException {
    PayloadOutput out = new PayloadOutput(files.create(file), new PayloadCipher(key.clone()));
    return new Finishing(out);
  }

  /** Nobody relies on a scratch file that a failure left, so closing it ends it. */
  private static final class Finishing extends FilterOutputStream {

    private final PayloadOutput payload;
    private boolean closed;

    Finishing(PayloadOutput payload) {
      super(payload);
      this.payload = payload;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      payload.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        try (PayloadOutput ending = payload) {
          ending.finish();
        }
      }
    }
  }

  @Override
  public InputStream read() throws IOException {
    FileBytes bytes = FileBytes.open(file);
    try {
      return new PayloadInput(PayloadBytes.open(bytes, new PayloadCipher(key.clone()), 0, 1));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(key, (byte) 0);
    Files.deleteIfExists(file);
  }
}
