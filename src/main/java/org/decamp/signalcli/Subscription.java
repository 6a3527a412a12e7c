package org.decamp.signalcli;

/** Receiving, until it is closed. */
public interface Subscription extends AutoCloseable {

  /** Ends it. What waits is still told. */
  @Override
  void close();
}
