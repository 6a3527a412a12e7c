package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ZIPs and files of a tree from their first byte to their last, once, in a thread of its
 * own beside whoever reads what is in them, and tells their SHA-256.
 */
public final class WholeFiles implements AutoCloseable {

  private static final int CHUNK = 1 << 20;
  private static final long WAIT_MILLIS = 200;

  private final List<Watched> files = new ArrayList<>();
  private final AtomicLong read = new AtomicLong();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean stopped;

  /**
   * What a file is as a whole.
   *
   * @param container number of its container
   * @param sha256 hexadecimal; empty if it could not be read to its end
   * @param changed whether its size or time of change was another at the end than at the beginning
   */
  public record WholeFile(int container, Optional<String> sha256, boolean changed) {}

  /** A file, and how it looked when reading began. */
  private static final class Watched {
    final SourceContainer container;
    final Path file;
    final Optional<Look> before;
    volatile @Nullable String sha256;

    Watched(SourceContainer container, Path file) {
      this.container = container;
      this.file = file;
      before = Look.at(file);
    }
  }

  /** What shows that somebody writes to a file. */
  private record Look(long size, FileTime changed) {
    static Optional<Look> at(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new Look(attributes.size(), attributes.lastModifiedTime()));
      } catch (IOException _) {
        return Optional.empty();
      }
    }
  }

  private WholeFiles() {}

  /** Begins to read. */
  public static WholeFiles of(SourceTree tree) {
    WholeFiles files = new WholeFiles();
    for (SourceContainer container : tree.containers()) {
      tree.file(container).ifPresent(file -> files.files.add(new Watched(container, file)));
    }
    Thread.ofPlatform().name("source-hash").daemon().start(files::run);
    return files;
  }

  /** Bytes of that container's file when reading began; empty if it is a folder. */
  public OptionalLong bytes(SourceContainer container) {
    return files.stream()
        .filter(f -> f.container.number() == container.number())
        .flatMap(f -> f.before.stream())
        .mapToLong(Look::size)
        .findFirst();
  }

  private void run() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK];
      for (Watched file : files) {
        file.sha256 = hash(file.file, digest, chunk);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } finally {
      done.countDown();
    }
  }

  private @Nullable String hash(Path file, MessageDigest digest, byte[] chunk) {
    digest.reset();
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        if (stopped) {
          return null;
        }
        digest.update(chunk, 0, n);
        read.addAndGet(n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException _) {
      // Whoever reads what is in the file says what is wrong with it.
      return null;
    }
  }

  /** Bytes that are still to be read. */
  public long left() {
    long all = files.stream().flatMap(f -> f.before.stream()).mapToLong(Look::size).sum();
    return Math.max(0, all - read.get());
  }

  /**
   * Waits until everything is read.
   *
   * @param progress told of bytes that are read meanwhile
   */
  public List<WholeFile> await(Progress progress) throws Problem.Cancelled {
    long told = read.get();
    try {
      while (!done.await(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        progress.checkCancelled();
        long now = read.get();
        progress.report(new Progress.Event.Advanced(now - told, 0));
        told = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    }
    return files.stream()
        .map(f ->
            new WholeFile(
                f.container.number(),
                Optional.ofNullable(f.sha256),
                !f.before.equals(Look.at(f.file))))
        .toList();
  }

  /** Gives up what is not read yet. */
  @Override
  public void close() {
    stopped = true;
  }
}
