package org.decamp.app.web.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.BrowsableVault;

/**
 * One reading of the open vault, shared by all requests. Pages use it in their turn; contents are
 * sent beside that, by any number of threads, until it ends.
 */
final class Reading {

  private final BrowsableVault vault;
  private final Runnable used;
  private final Kept<SearchRun> searches = new Kept<>();
  private final Kept<String> names = new Kept<>();
  private final Set<InputStream> open = new HashSet<>();
  private Optional<Shelf> shelf = Optional.empty();
  private boolean ended;

  /**
   * @param used is told whenever something is read, so that the vault is not locked under a film
   */
  Reading(BrowsableVault vault, Runnable used) {
    this.vault = vault;
    this.used = used;
  }

  BrowsableVault vault() {
    return vault;
  }

  Kept<SearchRun> searches() {
    return searches;
  }

  /** What the list of conversations was filtered by. */
  Kept<String> names() {
    return names;
  }

  /** The conversations as they are now; listed anew only after the vault has changed. */
  Shelf shelf() throws Problem {
    long changes = vault.changes();
    Optional<Shelf> known = shelf.filter(s -> s.changes() == changes);
    Shelf now = known.isPresent() ? known.get() : new Shelf(changes, vault.conversations());
    shelf = Optional.of(now);
    return now;
  }

  /**
   * Opens a content.
   *
   * @throws IOException if it is missing or damaged, or the vault was locked; so does the stream
   */
  synchronized InputStream open(MediaId id, long from) throws IOException {
    if (ended) {
      throw new IOException("the vault is locked");
    }
    InputStream content;
    try {
      content = vault.openMedia(id);
    } catch (Problem e) {
      throw new IOException(e);
    }
    InputStream in = new Shared(content);
    try {
      in.skipNBytes(from);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    open.add(in);
    return in;
  }

  /** Closes what is still being sent; the vault is about to be locked. */
  synchronized void end() {
    ended = true;
    for (InputStream in : Set.copyOf(open)) {
      try {
        in.close();
      } catch (IOException _) {
        // It is only read from; there is nothing to lose.
      }
    }
  }

  private synchronized void forget(InputStream in) {
    open.remove(in);
  }

  /** A content on its way, which may end at any moment. */
  private final class Shared extends FilterInputStream {

    private volatile boolean closed;

    Shared(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (closed) {
        throw new IOException("the vault is locked");
      }
      used.run();
      return super.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
      closed = true;
      forget(this);
      super.close();
    }
  }
}
