package org.decamp.exporter.deltachat.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.decamp.exporter.FilePart;
import org.decamp.exporter.sqlite.Span;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The tar of a backup, only ever read: where its database and its media lie ({@code delta-chat},
 * section 2.1). Of an entry's path the last part alone counts, as for the core.
 */
public final class BackupArchive implements AutoCloseable {

  /** What the core calls the database. */
  public static final String DATABASE = "dc_database_backup.sqlite";

  private static final int BLOCK = 512;

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Span> media = new HashMap<>();
  private Optional<Span> database = Optional.empty();
  private Span databaseEntry = new Span(0, 0);
  private long end;

  private BackupArchive(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Lists what is in it.
   *
   * @throws Problem.MissingInput if there is no such file
   * @throws Problem.BadInput if it is no backup of Delta Chat, or not whole
   */
  public static BackupArchive open(Path file) throws IOException, Problem {
    if (!Files.isRegularFile(file)) {
      throw new Problem.MissingInput(
          "there is no file " + file, "Give the backup itself, delta-chat-backup-....tar.");
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    BackupArchive archive = new BackupArchive(file, channel);
    try {
      archive.list();
      archive.requireWhole();
      return archive;
    } catch (IOException | Problem | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The stream below is not buffered, so that its position is that of the entry's content. */
  private void list() throws IOException, Problem {
    @SuppressWarnings("resource") // the channel is closed with the archive
    TarArchiveInputStream tar = new TarArchiveInputStream(Channels.newInputStream(channel));
    while (true) {
      @Nullable TarArchiveEntry entry = next(tar);
      if (entry == null) {
        return;
      }
      Span content = new Span(channel.position(), entry.getSize());
      if (content.size() < 0 || content.end() > channel.size()) {
        throw truncated();
      }
      enter(entry, content);
      end = content.offset() + Math.ceilDiv(content.size(), BLOCK) * BLOCK;
    }
  }

  private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws Problem {
    try {
      return tar.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw end == 0 ? noBackup() : truncated();
    }
  }

  private void enter(TarArchiveEntry entry, Span content) throws Problem {
    String path = entry.getName();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        throw new Problem.BadInput(
            "an entry of " + file + " leads outside of it",
            "Delta Chat writes no such backup; make a new one in the app.");
      }
    }
    if (!entry.isFile()) {
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals(DATABASE)) {
      database = Optional.of(content);
      databaseEntry =
          new Span(end, content.offset() + Math.ceilDiv(content.size(), BLOCK) * BLOCK - end);
    } else {
      media.put(name, content);
    }
  }

  private void requireWhole() throws IOException, Problem {
    ByteBuffer last = ByteBuffer.allocate(BLOCK);
    if (end > 0 && (channel.read(last, end) != BLOCK || !allZero(last.array()))) {
      throw truncated();
    }
    if (database.isEmpty()) {
      throw noBackup();
    }
  }

  private static boolean allZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private Problem noBackup() {
    return new Problem.BadInput(
        file + " is not a backup of Delta Chat",
        "Give the file delta-chat-backup-....tar that the app exported, as it is.");
  }

  private Problem truncated() {
    return new Problem.BadInput(
        file + " is cut short",
        "Copy the backup once more from the device, or export it again in the app.");
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }

  /** The whole file; its position is nobody's. */
  public FileChannel channel() {
    return channel;
  }

  /** The content of the database. */
  public Span database() {
    return database.orElseThrow();
  }

  /** Whether a passphrase is needed to read the database. */
  public boolean isProtected() throws IOException {
    return !SqliteFile.plain(channel, database());
  }

  /** What goes into the key beside the passphrase. */
  public byte[] salt() throws IOException, Problem {
    return ProtectedPages.salt(channel, database());
  }

  /** The entry of the database with what belongs to it in the tar. */
  public Span databaseEntry() {
    return databaseEntry;
  }

  /** The offset behind the last entry. */
  public long end() {
    return end;
  }

  /** The names of all media. */
  public Set<String> media() {
    return media.keySet();
  }

  /** Where a medium lies, if it is there. */
  public Optional<Span> medium(String name) {
    return Optional.ofNullable(media.get(name));
  }

  /** The bytes of a stretch. */
  public InputStream read(Span span) {
    return new FilePart(channel, span.offset(), span.end());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
