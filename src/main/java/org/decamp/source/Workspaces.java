package org.decamp.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Inflater;

/**
 * Lends inflaters with their input buffers to open streams, because a new one per entry would cost
 * more than inflating a small entry. As many exist as streams were ever open at once.
 */
final class Workspaces implements AutoCloseable {

  private final Deque<Workspace> idle = new ArrayDeque<>();
  private boolean closed;

  /** What one open stream works with. */
  static final class Workspace {

    private static final int INPUT_BYTES = 64 << 10;

    final Inflater inflater = new Inflater(true);
    final byte[] input = new byte[INPUT_BYTES];
  }

  Workspace borrow() {
    synchronized (this) {
      Workspace workspace = idle.poll();
      if (workspace != null) {
        return workspace;
      }
    }
    return new Workspace();
  }

  void giveBack(Workspace workspace) {
    synchronized (this) {
      if (!closed) {
        workspace.inflater.reset();
        idle.push(workspace);
        return;
      }
    }
    workspace.inflater.end();
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(workspace -> workspace.inflater.end());
    idle.clear();
  }
}
