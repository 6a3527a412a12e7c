package org.decamp.exporter.deltachat.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.job.Problem;

/**
 * The tar of a backup on its way ({@code delta-chat}, sections 2.1 and 2.3). What an original has
 * beside its database is copied as it is. A medium is written while it is hashed; its header, whose
 * name follows from the hash, comes last.
 */
public final class BackupOutput implements AutoCloseable {

  private static final int BLOCK = 512;
  private static final int CHUNK = 1 << 16;

  /** The core's own way to name media: so many digits of their BLAKE3 hash. */
  private static final int NAME_DIGITS = 31;

  private static final String MEDIA_FOLDER = "blobs_backup/$BLOBDIR/";

  private final FileChannel channel;
  private final Set<String> media = new HashSet<>();

  private BackupOutput(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Begins a backup.
   *
   * @param target does not exist yet
   */
  public static BackupOutput create(Path target) throws IOException {
    return new BackupOutput(
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Copies everything but the database. */
  public void copy(BackupArchive original) throws IOException {
    copy(original.channel(), 0, original.databaseEntry().offset());
    copy(original.channel(), original.databaseEntry().end(), original.end());
    media.addAll(original.media());
  }

  private void copy(FileChannel from, long begin, long end) throws IOException {
    long at = begin;
    while (at < end) {
      long copied = from.transferTo(at, end - at, channel);
      if (copied <= 0) {
        throw new IOException("the original backup became shorter");
      }
      at += copied;
    }
  }

  /** Writes a content. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException, Problem;
  }

  /**
   * Adds a medium, unless one of that content is there.
   *
   * @param size bytes that the content must have
   * @param extension without dot
   * @return its name
   */
  public String add(Content content, long size, String extension) throws IOException, Problem {
    long begin = channel.position();
    channel.position(begin + BLOCK);
    HashedOutput out = new HashedOutput(channel);
    content.to(out);
    String name = out.hash().substring(0, NAME_DIGITS) + "." + extension;
    if (!media.add(name)) {
      channel.position(begin);
      return name;
    }
    pad(size);
    header(begin, MEDIA_FOLDER + name, size);
    return name;
  }

  /** Adds the database. */
  public void add(FinishedDatabase database) throws IOException {
    long begin = channel.position();
    channel.position(begin + BLOCK);
    @SuppressWarnings("resource") // the channel stays open
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK);
    database.copyTo(out);
    out.flush();
    pad(database.size());
    header(begin, BackupArchive.DATABASE, database.size());
  }

  private void pad(long size) throws IOException {
    write(ByteBuffer.allocate((int) (Math.ceilDiv(size, BLOCK) * BLOCK - size)));
  }

  private void header(long at, String name, long size) throws IOException {
    long end = channel.position();
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setModTime(0L);
    byte[] header = new byte[BLOCK];
    entry.writeEntryHeader(header);
    channel.position(at);
    write(ByteBuffer.wrap(header));
    channel.position(end);
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Ends the tar and sees to it that everything is on the drive. */
  public void finish() throws IOException {
    write(ByteBuffer.wrap(new byte[2 * BLOCK]));
    channel.truncate(channel.position());
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
