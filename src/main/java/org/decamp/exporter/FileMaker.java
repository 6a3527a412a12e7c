package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates the files of an archive; the one place where writing can fail. */
@FunctionalInterface
public interface FileMaker {

  /** Creates files on the disk, never over an existing one. */
  FileMaker ON_DISK =
      path -> Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** Creates a file whose folder exists. */
  OutputStream create(Path path) throws IOException;

  /** Creates a file that, where the drive knows owners, only its owner can read. */
  default OutputStream createPrivate(Path path) throws IOException {
    OutputStream out = create(path);
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      }
      return out;
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }
}
