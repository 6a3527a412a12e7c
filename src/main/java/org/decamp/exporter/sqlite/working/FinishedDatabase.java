package org.decamp.exporter.sqlite.working;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A working database that nothing more comes into.
 *
 * @param file encrypted
 * @param seal how, if the backup holds it decrypted
 */
public record FinishedDatabase(Path file, Optional<SealedPages> seal) {

  /** How many bytes the backup holds. */
  public long size() throws IOException {
    return Files.size(file);
  }

  /** Writes it as the backup holds it. */
  public void copyTo(OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (seal.isPresent()) {
        seal.get().open(in, out);
      } else {
        in.transferTo(out);
      }
    }
  }

  /** Removes the file. */
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
