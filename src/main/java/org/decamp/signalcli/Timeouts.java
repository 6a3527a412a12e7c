package org.decamp.signalcli;

import java.time.Duration;

/**
 * How long to wait for what ({@code signal-cli}, section 13.3).
 *
 * @param start until a started signal-cli answers for the first time
 * @param read for anything that sends nothing
 * @param send for a message without attachments; 1 s is added for each 100 kB of them
 * @param link for a device link to be scanned, which lives 90 s
 */
public record Timeouts(Duration start, Duration read, Duration send, Duration link) {

  /** The usual ones. */
  public static final Timeouts STANDARD =
      new Timeouts(
          Duration.ofSeconds(90),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofSeconds(100));

  private static final long BYTES_PER_SECOND = 100_000;

  /** For a message with attachments of this size. */
  Duration send(long attachmentBytes) {
    return send.plusSeconds(Math.ceilDiv(attachmentBytes, BYTES_PER_SECOND));
  }
}
