package org.decamp.exporter.signal.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.decamp.exporter.signal.seal.BucketPadding;
import org.decamp.exporter.signal.seal.SealException;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.seal.SealedFile;
import org.decamp.exporter.signal.seal.SealedOutput;

/** An encrypted media file of a backup, written and read as a stream. */
public final class MediaFile {

  private static final byte[] ZEROS = new byte[1 << 13];

  private MediaFile() {}

  /**
   * Length of the file that holds a content of so many bytes. Signal writes a file anew whose
   * length is another.
   */
  public static long length(long size) {
    return SealedFile.length(BucketPadding.padded(size));
  }

  /**
   * Encrypts a content in one pass.
   *
   * @param file does not exist yet; what an error leaves of it does not open
   * @return what to name the file and to write into the record
   */
  public static SealedMedia write(InputStream content, Path file, LocalKey key, SecureRandom random)
      throws IOException {
    byte[] iv = new byte[16];
    random.nextBytes(iv);
    MessageDigest sha256 = MediaName.sha256();
    try (SealKeys keys = key.keys();
        SealedOutput out =
            new SealedOutput(
                new BufferedOutputStream(
                    Files.newOutputStream(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)),
                keys,
                iv)) {
      long size = new DigestInputStream(content, sha256).transferTo(out);
      for (long rest = BucketPadding.padded(size) - size; rest > 0; rest -= ZEROS.length) {
        out.write(ZEROS, 0, (int) Math.min(ZEROS.length, rest));
      }
      out.finish();
      return new SealedMedia(size, sha256.digest(), key);
    }
  }

  /**
   * Checks the file and opens its content.
   *
   * @param size of the content in bytes, as the record has it
   * @throws SealException if the key or the size does not fit, or the file is damaged
   */
  public static InputStream open(Path file, LocalKey key, long size) throws IOException {
    if (Files.size(file) != length(size)) {
      throw SealException.damaged("the media file has another length than its size asks for");
    }
    try (SealKeys keys = key.keys()) {
      return new FirstBytes(SealedFile.open(file, keys), size);
    }
  }

  /**
   * Decrypts the whole file and compares its content.
   *
   * @throws SealException if it holds anything else
   */
  public static void verify(Path file, SealedMedia expected) throws IOException {
    MessageDigest sha256 = MediaName.sha256();
    try (InputStream in = open(file, expected.key(), expected.size())) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    }
    if (!MessageDigest.isEqual(sha256.digest(), expected.sha256())) {
      throw SealException.damaged("the media file holds another content");
    }
  }
}
