package org.decamp.exporter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder for something unfinished. It holds a locked file as long as its process lives: by it a
 * later process knows that the folder is one of these and whether it was abandoned.
 */
final class WorkFolder implements AutoCloseable {

  private static final String LOCK = "decamp-is-writing";

  private final Path folder;
  private final FileChannel lock;

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes a folder that only its owner can read. */
  @SuppressWarnings("MustBeClosedChecker")
  static WorkFolder create(Path folder) throws IOException {
    PrivateFolder.create(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    WorkFolder work = new WorkFolder(folder, lock);
    if (lock.tryLock() == null) {
      throw new IOException("a new file is locked by somebody else");
    }
    return work;
  }

  /** Removes the folders of processes that ended before they could. */
  static void removeAbandoned(Path parent, String prefix) throws IOException {
    try (DirectoryStream<Path> siblings =
        Files.newDirectoryStream(parent, f -> isOurs(f, prefix))) {
      for (Path sibling : siblings) {
        if (abandoned(sibling.resolve(LOCK))) {
          remove(sibling);
        }
      }
    }
  }

  private static boolean isOurs(Path folder, String prefix) {
    String name = String.valueOf(folder.getFileName());
    return name.startsWith(prefix)
        && name.substring(prefix.length()).matches("[0-9a-f]{8}")
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean abandoned(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        @Nullable FileLock got = channel.tryLock()) {
      return got != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /** Where to write; does not exist yet. */
  Path output() {
    return folder.resolve("output");
  }

  /** Removes the folder with what is in it. */
  @Override
  public void close() throws IOException {
    lock.close();
    remove(folder);
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(folder, new Removal());
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
