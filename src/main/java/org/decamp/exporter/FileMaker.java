package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Creates the files of an archive; the one place where writing can fail. */
@FunctionalInterface
public interface FileMaker {

  /** Creates files on the disk, never over an existing one. */
  FileMaker ON_DISK =
      path -> Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** Creates a file whose folder exists. */
  OutputStream create(Path path) throws IOException;
}
