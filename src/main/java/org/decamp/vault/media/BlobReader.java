package org.decamp.vault.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.key.VaultKeys;

/**
 * Reads any part of a blob ({@code vault}, section 7.1). Opening decrypts the last chunk: it holds
 * the length and proves that the file is not cut and is the one that its name says. Bytes are
 * handed out only after the tag of their chunk verified. One thread at a time.
 */
final class BlobReader implements AutoCloseable {

  private final VaultKeys keys;
  private final MediaId id;
  private final byte[] rawId;
  private final FileChannel channel;
  private final ChunkCipher chunks = new ChunkCipher();
  private final long lastChunk;
  private final int lastSealed;
  private final long length;
  private long loaded = -1;

  private BlobReader(VaultKeys keys, MediaId id, FileChannel channel) throws IOException {
    this.keys = keys;
    this.id = id;
    this.rawId = BlobFormat.raw(id);
    this.channel = channel;
    long sealed = channel.size() - BlobFormat.HEADER;
    if (sealed <= 0) {
      throw damaged("it is cut");
    }
    this.lastChunk = (sealed - 1) / BlobFormat.SEALED_CHUNK;
    this.lastSealed = (int) (sealed - lastChunk * BlobFormat.SEALED_CHUNK);
    if (lastSealed <= BlobFormat.TAG) {
      throw damaged("it is cut");
    }
    byte[] header = new byte[BlobFormat.HEADER];
    readFully(header, header.length, 0);
    if (!BlobFormat.readable(header)) {
      throw damaged("its header is damaged or of a later version");
    }
    chunks.begin(BlobFormat.fileKey(keys, header));
    load(lastChunk);
    this.length = readLength();
  }

  /**
   * Opens a blob.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws DamagedContentException if its header or its end is damaged
   */
  static BlobReader open(VaultKeys keys, MediaId id, Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    boolean open = false;
    try {
      BlobReader reader = new BlobReader(keys, id, channel);
      open = true;
      return reader;
    } finally {
      if (!open) {
        channel.close();
      }
    }
  }

  /** Bytes of the content. */
  long length() {
    return length;
  }

  /**
   * Copies bytes from a position on, at most to the end of their chunk.
   *
   * @return how many, or -1 at or after the end
   */
  int read(long position, byte[] into, int offset, int count) throws IOException {
    if (position >= length) {
      return -1;
    }
    load(position / BlobFormat.CHUNK);
    int from = (int) (position % BlobFormat.CHUNK);
    int most = (int) Math.min(BlobFormat.CHUNK - from, length - position);
    int step = Math.min(count, most);
    System.arraycopy(chunks.plain, from, into, offset, step);
    return step;
  }

  /** Reads everything and proves the hash that the id was made from. */
  void verify() throws IOException {
    MessageDigest digest = Digests.sha256();
    for (long at = 0; at < length; at += BlobFormat.CHUNK) {
      load(at / BlobFormat.CHUNK);
      digest.update(chunks.plain, 0, (int) Math.min(BlobFormat.CHUNK, length - at));
    }
    // A content may end before its padding does.
    for (long chunk = length / BlobFormat.CHUNK; chunk < lastChunk; chunk++) {
      load(chunk);
    }
    if (!BlobFormat.id(keys, digest.digest(), length).equals(id)) {
      throw damaged("its content is not what its name says");
    }
  }

  /** The last 8 bytes of the plaintext, which may lie in two chunks. */
  private long readLength() throws IOException {
    long total = lastChunk * BlobFormat.CHUNK + lastSealed - BlobFormat.TAG;
    if (total < BlobFormat.LENGTH) {
      throw damaged("it is cut");
    }
    long value = 0;
    for (long at = total - BlobFormat.LENGTH; at < total; at++) {
      load(at / BlobFormat.CHUNK);
      value = (value << 8) | (chunks.plain[(int) (at % BlobFormat.CHUNK)] & 0xff);
    }
    if (value < 0 || value > total || Padme.padded(value + BlobFormat.LENGTH) != total) {
      throw damaged("its length does not fit");
    }
    return value;
  }

  private void load(long chunk) throws IOException {
    if (chunk == loaded) {
      return;
    }
    loaded = -1;
    boolean last = chunk == lastChunk;
    int sealed = last ? lastSealed : BlobFormat.SEALED_CHUNK;
    readFully(chunks.sealed, sealed, BlobFormat.HEADER + chunk * BlobFormat.SEALED_CHUNK);
    if (chunks.open(chunk, sealed, last, rawId) < 0) {
      throw damaged(last ? "its end does not verify" : "chunk " + chunk + " does not verify");
    }
    loaded = chunk;
  }

  private void readFully(byte[] into, int count, long position) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw damaged("it is cut");
      }
    }
  }

  private DamagedContentException damaged(String how) {
    return new DamagedContentException("blob " + id.value() + " is damaged: " + how);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
