package org.decamp.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays files out in a folder of the test. */
record FileStage(Path folder) implements AttachmentStage {

  @Override
  public Staged stage(String name, long size, InputStream content) throws IOException {
    Path file = folder.resolve(name);
    Files.copy(content, file);
    return new Staged() {
      @Override
      public Path file() {
        return file;
      }

      @Override
      public void close() throws IOException {
        Files.delete(file);
      }
    };
  }
}
