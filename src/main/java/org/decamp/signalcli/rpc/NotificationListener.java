package org.decamp.signalcli.rpc;

/** Hears what signal-cli says unasked, on a thread of its own; it may make calls itself. */
public interface NotificationListener {

  /** Hears nothing. */
  NotificationListener NONE = notification -> {};

  /** Called in the order of arrival, one at a time. */
  void received(Notification notification);

  /** Whether it may be dropped when more come than the listener can take. */
  default boolean dispensable(Notification notification) {
    return true;
  }
}
