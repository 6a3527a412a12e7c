package org.decamp.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A page on the disk, for its owner alone, that leads a browser to a link: an address on the command
 * line of a browser could be seen by every user of the computer.
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
    FileAttribute<?>[] forOwnerOnly =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (OutputStream out =
        Channels.newOutputStream(
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                forOwnerOnly))) {
      out.write(new WebPages().forward(link).getBytes(StandardCharsets.UTF_8));
    }
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
