package org.decamp.signalcli.rpc;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Something to ask.
 *
 * @param timeout how long to wait for the answer, and before it for a place in the queue
 * @param late told how it ended after all, exactly once, if and only if waiting ended with {@link
 *     Reply.Missing} by time-out or interruption
 */
public record Request(String method, Params params, Duration timeout, Consumer<Reply> late) {

  /** One of which a late answer matters to nobody. */
  public Request(String method, Params params, Duration timeout) {
    this(method, params, timeout, _ -> {});
  }

  @Override
  public String toString() {
    return "(request " + method + ")";
  }
}
