package org.decamp.replay;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.decamp.mapping.SignalLimits;

/**
 * How fast messages follow each other ({@code signal-cli}, section 9).
 *
 * @param message from one message to the next
 * @param attachment the same for each attachment of it, if that is longer
 * @param jitter by which part of it a pause is longer or shorter by chance, 0 to 1
 * @param perDay messages to one place in 24 hours
 * @param patience how long a limit of Signal's is waited for at a time before the run pauses
 */
public record Pace(
    Duration message, Duration attachment, double jitter, int perDay, Duration patience) {

  /** The one that is advised for a target. */
  static Pace advised(SignalLimits limits, ReplayTarget target) {
    SignalLimits.Advice advice = target.onlyOneself() ? limits.toOneself() : limits.toOthers();
    return new Pace(
        Duration.ofMillis(advice.messageMilliseconds()),
        Duration.ofMillis(advice.attachmentMilliseconds()),
        advice.jitter(),
        advice.perDay().orElse(Integer.MAX_VALUE),
        Duration.ofSeconds(advice.patienceSeconds()));
  }

  /** Half as fast. */
  public Pace slower() {
    return new Pace(message.multipliedBy(2), attachment.multipliedBy(2), jitter, perDay, patience);
  }

  /** From the beginning of a message to that of the next, without chance. */
  Duration after(int attachments) {
    Duration all = attachment.multipliedBy(attachments);
    return all.compareTo(message) > 0 ? all : message;
  }

  /** From the beginning of a message to that of the next. */
  Duration after(int attachments, RandomGenerator chance) {
    Duration mean = after(attachments);
    double factor = 1 + jitter * (2 * chance.nextDouble() - 1);
    return Duration.ofNanos((long) (mean.toNanos() * factor));
  }
}
