package org.decamp.vault.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;

/**
 * A file of the format of media, wherever it lies: for what belongs to a vault and is kept outside
 * of it. Written piece by piece; closed without {@link #finish}, it is not there.
 */
public final class SealedFile implements AutoCloseable {

  private final VaultKeys keys;
  private final BlobWriter blob;

  private SealedFile(VaultKeys keys, BlobWriter blob) {
    this.keys = keys;
    this.blob = blob;
  }

  /**
   * Begins a file.
   *
   * @param file does not exist
   */
  public static SealedFile begin(VaultKeys keys, VaultFiles files, Path file) {
    byte[] salt = new byte[BlobFormat.SALT];
    new SecureRandom().nextBytes(salt);
    return new SealedFile(keys, new BlobWriter(keys, files, new ChunkCipher(), file, salt));
  }

  /** Takes the next bytes; the array may be reused at once. */
  public void write(byte[] bytes, int offset, int length) throws Problem {
    blob.write(bytes, offset, length);
  }

  /**
   * Completes the file and forces it to the disk, under the name that it was begun with.
   *
   * @return what names its content; needed to open it
   */
  public MediaId finish() throws Problem {
    MediaId id = BlobFormat.id(keys, blob.sha256(), blob.length());
    blob.finish(id);
    return id;
  }

  /**
   * Opens a file; bytes are handed out only after they proved authentic.
   *
   * @throws DamagedContentException here or while reading, if it is not what was written
   */
  public static InputStream open(VaultKeys keys, MediaId id, Path file) throws IOException {
    return new BlobStream(BlobReader.open(keys, id, file));
  }

  /** Removes the file, which must have been moved away before if it shall stay. */
  @Override
  public void close() {
    blob.close();
  }
}
