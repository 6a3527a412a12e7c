package org.decamp.vault.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
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

  private ContentStore() {}

  /**
   * Opens the store of a vault and removes what an interrupted run left unfinished. The caller
   * holds the vault's lock.
   */
  public static ContentStore open(VaultLayout layout, VaultKeys keys, SmallContents small)
      throws Problem {
    throw new IllegalStateException(layout + "" + keys.hashCode() + small);
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
    throw new IllegalStateException(content + "" + observer);
  }

  /** Begins a content that is pushed. */
  public ContentWriter begin() throws Problem {
    throw new IllegalStateException();
  }

  /**
   * Opens a content; {@code skip} costs the same for any distance. Bytes are handed out only after
   * they proved authentic.
   *
   * @throws java.nio.file.NoSuchFileException if it is not there
   * @throws DamagedContentException here or while reading, if it is damaged
   */
  public InputStream open(MediaId id) throws IOException, Problem {
    throw new IllegalStateException(id.value());
  }

  /**
   * Reads a content to its end and proves every tag, its SHA-256 and its id.
   *
   * @return its length in bytes
   * @throws java.nio.file.NoSuchFileException if it is not there
   * @throws DamagedContentException if it is damaged
   */
  public long verify(MediaId id) throws IOException, Problem {
    throw new IllegalStateException(id.value());
  }

  /** Hands out the id of every blob file, in no order, to find those that nothing points to. */
  public void forEachFile(Consumer<MediaId> consumer) throws Problem {
    throw new IllegalStateException(consumer.toString());
  }
}
