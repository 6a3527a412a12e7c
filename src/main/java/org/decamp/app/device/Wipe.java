package org.decamp.app.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that are written over before they are deleted. A solid-state drive, a snapshot or a backup
 * may keep older bytes all the same.
 */
final class Wipe {

  private static final Set<StandardOpenOption> OVER = Set.of(StandardOpenOption.WRITE);
  private static final int BLOCK = 1 << 16;

  private Wipe() {}

  /**
   * Writes zeros over every file below, then deletes it all. Links are deleted, not followed.
   *
   * @throws IOException if something could not be deleted; the rest is gone all the same
   */
  static void tree(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Wiping wiping = new Wiping();
    Files.walkFileTree(folder, wiping);
    IOException first = wiping.first;
    if (first != null) {
      throw first;
    }
  }

  /** Writes zeros over one file and deletes it. */
  static void file(Path file) throws IOException {
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        overwrite(file);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void overwrite(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, OVER)) {
      ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
      for (long left = channel.size(); left > 0; left -= zeros.limit()) {
        zeros.clear().limit(Math.toIntExact(Math.min(left, BLOCK)));
        while (zeros.hasRemaining()) {
          channel.write(zeros);
        }
      }
      channel.force(false);
    }
  }

  private static final class Wiping extends SimpleFileVisitor<Path> {

    private @Nullable IOException first;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return attempt(() -> file(file));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return attempt(() -> {
        throw failure;
      });
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
      return attempt(() -> Files.deleteIfExists(visited));
    }

    private FileVisitResult attempt(Step step) {
      try {
        step.run();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
