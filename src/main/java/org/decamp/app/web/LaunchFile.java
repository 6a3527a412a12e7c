package org.decamp.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.vault.key.OwnerOnly;

/**
 * A page on the disk, for its owner alone, that leads a browser to a link: an address on the
 * command line of a browser could be seen by every user of the computer.
 */
public final class LaunchFile implements AutoCloseable {

  private final Path file;

  private LaunchFile(Path file) {
    this.file = file;
  }

  /**
   * Writes the page.
   *
   * @param folder is made if it is not there
   */
  public static LaunchFile write(Path folder, String link) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("open-" + ProcessHandle.current().pid() + ".html");
    Files.deleteIfExists(file);
    Files.createFile(file, OwnerOnly.file(file));
    Files.writeString(file, new WebPages().forward(link));
    return new LaunchFile(file);
  }

  public Path path() {
    return file;
  }

  /** Removes it. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
