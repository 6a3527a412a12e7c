package org.decamp.vault.media;

import org.decamp.job.Problem;

/**
 * Takes one content piece by piece, for callers that push. Used by one thread at a time; closed
 * without {@link #finish}, it leaves nothing behind.
 */
public final class ContentWriter implements AutoCloseable {

  ContentWriter() {}

  /** Takes the next bytes; the array may be reused at once. */
  public void write(byte[] bytes, int offset, int length) throws Problem {
    throw new IllegalStateException("" + bytes.length + offset + length);
  }

  /** Ends the content and returns once it is safely stored; call once. */
  public StoredContent finish() throws Problem {
    throw new IllegalStateException();
  }

  /** Discards everything unless {@link #finish} has returned. */
  @Override
  public void close() {}
}
