package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A scratch file in the folder of an archive that is plaintext itself. */
final class DiskScratch implements Scratch {

  private final Path file;
  private final FileMaker files;

  DiskScratch(Path file, FileMaker files) {
    this.file = file;
    this.files = files;
  }

  @Override
  public OutputStream write() throws IOException {
    return files.create(file);
  }

  @Override
  public InputStream read() throws IOException {
    return Files.newInputStream(file, StandardOpenOption.READ);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
