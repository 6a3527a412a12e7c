package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A plain file, in a folder or loose.
 *
 * @param file where it is; kept besides the path because its name need not be valid text
 * @param size bytes when it was listed; another number while reading is damage
 */
record FileEntry(SourceContainer container, String path, Path file, long size)
    implements SourceEntry {

  @Override
  public OptionalLong crc32() {
    return OptionalLong.empty();
  }

  @Override
  public InputStream open() throws IOException {
    return verified(content());
  }

  @Override
  public InputStream open(OutputStream deflatedCopy) throws IOException {
    return verified(new DeflatingCopyStream(content(), deflatedCopy));
  }

  /** A link that took the file's place since the listing is not followed; the user's own is. */
  private InputStream content() throws IOException {
    return container.kind() == SourceContainer.Kind.FOLDER
        ? Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)
        : Files.newInputStream(file);
  }

  private InputStream verified(InputStream content) {
    return new VerifyingStream(content, path, size, OptionalLong.empty());
  }
}
