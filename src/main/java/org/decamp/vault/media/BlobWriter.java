package org.decamp.vault.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.jspecify.annotations.Nullable;

/**
 * Writes one content as {@code dcb1}, hashing and encrypting in one pass ({@code vault}, sections
 * 7.1 and 7.3). Nothing touches the disk before more than one chunk came; the file that it leaves
 * after {@link #finish} is whole and forced, and still has its temporary name.
 */
final class BlobWriter implements AutoCloseable {

  /** Times of files say when somebody wrote what; so all have the same. */
  private static final FileTime NO_TIME = FileTime.fromMillis(0);

  private static final byte[] NO_ID = new byte[0];

  private final VaultKeys keys;
  private final VaultFiles files;
  private final ChunkCipher chunks;
  private final Path part;
  private final byte[] header;
  private final MessageDigest digest = Digests.sha256();
  private @Nullable FileChannel channel;
  private int filled;
  private long chunk;
  private long length;

  /**
   * A writer of one content.
   *
   * @param chunks free for as long as this writer is open
   * @param part does not exist
   * @param salt 32 random bytes
   */
  BlobWriter(VaultKeys keys, VaultFiles files, ChunkCipher chunks, Path part, byte[] salt) {
    this.keys = keys;
    this.files = files;
    this.chunks = chunks;
    this.part = part;
    this.header = BlobFormat.header(salt);
  }

  /** Where the blob is until it gets its name. */
  Path part() {
    return part;
  }

  /** Bytes so far. */
  long length() {
    return length;
  }

  /** What came so far, which must be at most one chunk: a fresh array. */
  byte[] soFar() {
    return Arrays.copyOf(chunks.plain, filled);
  }

  /** The hash of all that came; call once, before or instead of {@link #finish}. */
  byte[] sha256() {
    return digest.digest();
  }

  void write(byte[] bytes, int offset, int count) throws Problem {
    digest.update(bytes, offset, count);
    length += count;
    int from = offset;
    int left = count;
    while (left > 0) {
      flushIfFull();
      int step = Math.min(left, BlobFormat.CHUNK - filled);
      System.arraycopy(bytes, from, chunks.plain, filled, step);
      filled += step;
      from += step;
      left -= step;
    }
  }

  /** Takes a stream to its end, reading straight into the chunk. */
  void writeAll(InputStream content, ByteObserver observer) throws IOException, Problem {
    while (true) {
      int count;
      if (filled == BlobFormat.CHUNK) {
        int one = content.read();
        if (one < 0) {
          return;
        }
        flushIfFull();
        chunks.plain[0] = (byte) one;
        count = 1;
      } else {
        count = content.read(chunks.plain, filled, BlobFormat.CHUNK - filled);
        if (count < 0) {
          return;
        }
      }
      digest.update(chunks.plain, filled, count);
      observer.update(chunks.plain, filled, count);
      filled += count;
      length += count;
    }
  }

  /**
   * Pads, seals the last chunk and forces the file to the disk.
   *
   * @param id of the content
   * @return bytes of the file
   */
  long finish(MediaId id) throws Problem {
    long padding = Padme.padded(length + BlobFormat.LENGTH) - length - BlobFormat.LENGTH;
    pad(padding);
    for (int shift = 56; shift >= 0; shift -= 8) {
      flushIfFull();
      chunks.plain[filled++] = (byte) (length >>> shift);
    }
    try {
      FileChannel out = begun();
      int sealed = chunks.seal(chunk, filled, true, BlobFormat.raw(id));
      files.write(out, ByteBuffer.wrap(chunks.sealed, 0, sealed));
      Files.setLastModifiedTime(part, NO_TIME);
      files.force(out);
      long size = out.size();
      out.close();
      return size;
    } catch (IOException e) {
      throw DiskTrouble.of("write", part, e);
    }
  }

  private void pad(long count) throws Problem {
    long left = count;
    while (left > 0) {
      flushIfFull();
      int step = (int) Math.min(left, BlobFormat.CHUNK - filled);
      Arrays.fill(chunks.plain, filled, filled + step, (byte) 0);
      filled += step;
      left -= step;
    }
  }

  /** A full chunk waits until more comes: only then is it known not to be the last. */
  private void flushIfFull() throws Problem {
    if (filled < BlobFormat.CHUNK) {
      return;
    }
    try {
      FileChannel out = begun();
      int sealed = chunks.seal(chunk, filled, false, NO_ID);
      files.write(out, ByteBuffer.wrap(chunks.sealed, 0, sealed));
    } catch (IOException e) {
      throw DiskTrouble.of("write", part, e);
    }
    chunk++;
    filled = 0;
  }

  private FileChannel begun() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = files.create(part);
      channel = open;
      chunks.begin(BlobFormat.fileKey(keys, header));
      files.write(open, ByteBuffer.wrap(header));
    }
    return open;
  }

  /** Removes the file if it is still there under its temporary name. */
  @Override
  public void close() {
    FileChannel open = channel;
    Arrays.fill(chunks.plain, 0, filled, (byte) 0);
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException _) {
      // What follows is what matters; the next opening of the store removes the rest.
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // As above: it is encrypted and will be removed then.
    }
  }
}
