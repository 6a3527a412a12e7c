package org.decamp.vault.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/**
 * Stores and finds contents by what they are: equal content is stored once. Contents of at most
 * {@link #SMALL} bytes go to the {@link SmallContents}, larger ones into one encrypted file each.
 *
 * <p>Safe for several threads. The keys must stay open as long as the store is used.
 */
public final class ContentStore {

  /** The largest content, in bytes, that goes to the {@link SmallContents}. */
  public static final int SMALL = 65_536;

  private final VaultLayout layout;
  private final VaultKeys keys;
  private final SmallContents small;
  private final VaultFiles files;
  private final SecureRandom random = new SecureRandom();

  /** Idle buffers: as many as threads ever stored at once. */
  private final Deque<ChunkCipher> idle = new ConcurrentLinkedDeque<>();

  ContentStore(VaultLayout layout, VaultKeys keys, SmallContents small, VaultFiles files) {
    this.layout = layout;
    this.keys = keys;
    this.small = small;
    this.files = files;
  }

  /**
   * Opens the store of a vault and removes what an interrupted run left unfinished. The caller
   * holds the vault's lock.
   */
  public static ContentStore open(
      VaultLayout layout, VaultKeys keys, SmallContents small, VaultFiles files) throws Problem {
    try {
      forEachEntry(layout.parts(), Files::delete);
    } catch (IOException e) {
      throw DiskTrouble.of("clean up", layout.parts(), e);
    }
    return new ContentStore(layout, keys, small, files);
  }

  /**
   * Stores a content, reading the stream once, to its end; returns when it is safely stored.
   *
   * @param content not closed here
   * @param observer sees every byte
   * @throws IOException if the stream fails; then nothing is stored
   * @throws Problem.InputOutput if the vault cannot be written; then nothing is stored
   */
  public StoredContent store(InputStream content, ByteObserver observer)
      throws IOException, Problem {
    try (ContentWriter writer = begin()) {
      writer.writeAll(content, observer);
      return writer.finish();
    }
  }

  /** Begins a content that is pushed; nothing touches the disk before it outgrows one chunk. */
  public ContentWriter begin() {
    ChunkCipher chunks = idle.poll();
    if (chunks == null) {
      chunks = new ChunkCipher();
    }
    byte[] name = new byte[12];
    byte[] salt = new byte[BlobFormat.SALT];
    random.nextBytes(name);
    random.nextBytes(salt);
    Path part = layout.parts().resolve(HexFormat.of().formatHex(name));
    return new ContentWriter(this, chunks, new BlobWriter(keys, files, chunks, part, salt));
  }

  /** Puts a complete content where it belongs. */
  StoredContent keep(BlobWriter blob) throws Problem {
    long length = blob.length();
    byte[] sha256 = blob.sha256();
    MediaId id = BlobFormat.id(keys, sha256, length);
    if (length <= SMALL) {
      small.put(id, blob.soFar());
      return new StoredContent(id, length, sha256, 0);
    }
    long fileLength = blob.finish(id);
    place(blob.part(), id, length);
    return new StoredContent(id, length, sha256, fileLength);
  }

  void giveBack(ChunkCipher chunks) {
    idle.push(chunks);
  }

  /** Gives a forced part its name, unless a good file of that name is there already. */
  private void place(Path part, MediaId id, long length) throws Problem {
    Path target = layout.blob(id);
    try {
      if (!stands(id, target, length)) {
        files.move(part, target);
      }
      files.syncDirectory(VaultFiles.folderOf(target));
    } catch (IOException e) {
      throw DiskTrouble.of("write", target, e);
    }
  }

  private boolean stands(MediaId id, Path target, long length) throws IOException {
    try (BlobReader old = BlobReader.open(keys, id, target)) {
      return old.length() == length;
    } catch (NoSuchFileException | DamagedContentException _) {
      // What is not there or not whole is replaced by what was just written.
      return false;
    }
  }

  /**
   * Opens a content; {@code skip} costs the same for any distance. Bytes are handed out only after
   * they proved authentic.
   *
   * @throws NoSuchFileException if it is not there
   * @throws DamagedContentException here or while reading, if it is damaged
   */
  public InputStream open(MediaId id) throws IOException, Problem {
    Optional<byte[]> content = small.get(id);
    if (content.isPresent()) {
      return new ByteArrayInputStream(authentic(id, content.get()));
    }
    return openFile(id);
  }

  /** As {@link #open}, for a content that is known to have a file of its own. */
  public InputStream openFile(MediaId id) throws IOException {
    return new BlobStream(BlobReader.open(keys, id, layout.blob(id)));
  }

  /**
   * Reads a content to its end and proves every tag, its SHA-256 and its id.
   *
   * @return its length in bytes
   * @throws NoSuchFileException if it is not there
   * @throws DamagedContentException if it is damaged
   */
  public long verify(MediaId id) throws IOException, Problem {
    Optional<byte[]> content = small.get(id);
    if (content.isPresent()) {
      return authentic(id, content.get()).length;
    }
    return verifyFile(id);
  }

  /** As {@link #verify}, for a content that is known to have a file of its own. */
  public long verifyFile(MediaId id) throws IOException {
    try (BlobReader blob = BlobReader.open(keys, id, layout.blob(id))) {
      blob.verify();
      return blob.length();
    }
  }

  /** Bytes of the file of a content, or 0 if it has none of its own. */
  public long fileLength(MediaId id) throws IOException, Problem {
    return small.get(id).isPresent() ? 0 : Files.size(layout.blob(id));
  }

  /** The bytes of a content that has no file of its own, not proven yet. */
  public Optional<byte[]> row(MediaId id) throws Problem {
    return small.get(id);
  }

  /**
   * Proves the bytes of a row. The database's own tags do not suffice: of a damaged page it may
   * make an empty content.
   *
   * @return the bytes
   * @throws DamagedContentException if they are not what the id says
   */
  public byte[] authentic(MediaId id, byte[] content) throws DamagedContentException {
    if (!BlobFormat.id(keys, Digests.sha256(content), content.length).equals(id)) {
      throw new DamagedContentException(
          "content " + id.value() + " in the database is not what its name says");
    }
    return content;
  }

  /** Hands out the id of every blob file, in no order, to find those that nothing points to. */
  public void forEachFile(Consumer<MediaId> consumer) throws Problem {
    HexFormat hex = HexFormat.of();
    for (int i = 0; i < 256; i++) {
      Path directory = layout.media().resolve(hex.toHexDigits((byte) i));
      try {
        forEachEntry(
            directory,
            file -> {
              String name = String.valueOf(file.getFileName());
              if (name.matches("[0-9a-f]{64}")) {
                consumer.accept(new MediaId(name));
              }
            });
      } catch (IOException e) {
        throw DiskTrouble.of("list", directory, e);
      }
    }
  }

  private static void forEachEntry(Path directory, FileAction action) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        action.on(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (NoSuchFileException _) {
      // A copy of a vault may have lost its empty directories; there is nothing to see then.
    }
  }

  /** What to do with a directory entry. */
  private interface FileAction {
    void on(Path entry) throws IOException;
  }
}
