package org.decamp.exporter.deltachat.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.Blake3Digest;

/** Writes to where a channel stands, and finds the BLAKE3 hash of it all. */
final class HashedOutput extends OutputStream {

  private static final int HASH = 32;

  private final FileChannel channel;
  private final Blake3Digest digest = new Blake3Digest(HASH);

  HashedOutput(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    digest.update(bytes, offset, length);
    ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  /** The hash, 64 lower-case hexadecimal digits; asked for once, at the end. */
  String hash() {
    byte[] hash = new byte[HASH];
    digest.doFinal(hash, 0);
    return HexFormat.of().formatHex(hash);
  }
}
