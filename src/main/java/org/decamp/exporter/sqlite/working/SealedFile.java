package org.decamp.exporter.sqlite.working;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.decamp.exporter.sqlite.DatabaseHeader;
import org.decamp.exporter.sqlite.Pages;
import org.decamp.exporter.sqlite.PlainPages;
import org.decamp.exporter.sqlite.Span;
import org.decamp.job.Problem;

/** A database in a file of sealed pages, to be read without the driver. */
public final class SealedFile implements Pages, AutoCloseable {

  private final Path path;
  private final SealedPages seal;
  private final FileChannel channel;
  private final PlainPages pages;
  private final int usable;

  private SealedFile(
      Path path, SealedPages seal, FileChannel channel, PlainPages pages, int usable) {
    this.path = path;
    this.seal = seal;
    this.channel = channel;
    this.pages = pages;
    this.usable = usable;
  }

  /**
   * Seals a database.
   *
   * @param path does not exist yet
   * @param clear the database
   */
  public static SealedFile seal(Path path, InputStream clear, SealedPages seal)
      throws IOException, Problem {
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
      seal.seal(clear, out);
    }
    return open(path, seal);
  }

  /**
   * Opens one.
   *
   * @throws Problem.BadInput if it holds no database
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static SealedFile open(Path path, SealedPages seal) throws IOException, Problem {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      ByteBuffer begin = ByteBuffer.allocate(DatabaseHeader.LENGTH);
      channel.read(begin, 0);
      int size = SealedPages.pageSize(begin.array());
      PlainPages pages = new PlainPages(channel, new Span(0, channel.size()), size, size);
      DatabaseHeader header = DatabaseHeader.of(seal.decrypted(1, pages.page(1)));
      return new SealedFile(path, seal, channel, pages, header.usable());
    } catch (IOException | Problem | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** How it is encrypted. */
  public SealedPages seal() {
    return seal;
  }

  /** How many bytes the database has. */
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public int usable() {
    return usable;
  }

  @Override
  public long count() {
    return pages.count();
  }

  @Override
  public byte[] page(long number) throws IOException, Problem {
    return seal.decrypted(Math.toIntExact(number), pages.page(number));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
