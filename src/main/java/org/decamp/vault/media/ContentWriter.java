package org.decamp.vault.media;

import java.io.IOException;
import java.io.InputStream;
import org.decamp.job.Problem;

/**
 * Takes one content piece by piece, for callers that push. Used by one thread at a time; closed
 * without {@link #finish}, it leaves nothing behind.
 */
public final class ContentWriter implements AutoCloseable {

  private final ContentStore store;
  private final ChunkCipher chunks;
  private final BlobWriter blob;
  private boolean open = true;

  ContentWriter(ContentStore store, ChunkCipher chunks, BlobWriter blob) {
    this.store = store;
    this.chunks = chunks;
    this.blob = blob;
  }

  /** Takes the next bytes; the array may be reused at once. */
  public void write(byte[] bytes, int offset, int length) throws Problem {
    mustBeOpen();
    blob.write(bytes, offset, length);
  }

  void writeAll(InputStream content, ByteObserver observer) throws IOException, Problem {
    mustBeOpen();
    blob.writeAll(content, observer);
  }

  /** Ends the content and returns once it is safely stored; call once. */
  public StoredContent finish() throws Problem {
    mustBeOpen();
    StoredContent stored = store.keep(blob);
    close();
    return stored;
  }

  private void mustBeOpen() {
    if (!open) {
      throw new IllegalStateException("the content has ended");
    }
  }

  /** Discards everything unless {@link #finish} has returned. */
  @Override
  public void close() {
    if (open) {
      open = false;
      blob.close();
      store.giveBack(chunks);
    }
  }
}
