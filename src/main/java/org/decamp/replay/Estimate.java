package org.decamp.replay;

import java.time.Duration;
import org.decamp.mapping.SignalLimits;
import org.decamp.mapping.SignalLimits.Bucket;
import org.decamp.mapping.SignalLimits.Rate;
import org.decamp.replay.ReplayPlan.Amount;

/** How long sending takes at a pace and within the limits of the service. */
final class Estimate {

  private Estimate() {}

  /** The least time for all of it. */
  static Duration duration(Amount amount, ReplayTarget target, Pace pace, SignalLimits limits) {
    SignalLimits.Service service = limits.service();
    Duration longest = paced(amount, pace);
    if (!target.onlyOneself()) {
      longest = longer(longest, time(amount.messages(), service.messages()));
    }
    long uploads = amount.attachments() + amount.longTexts();
    longest = longer(longest, time(uploads, service.uploads()));
    long bytes = amount.textBytes() + amount.messages() * service.wrapping();
    longest = longer(longest, time(bytes, service.received()));
    return longer(longest, time(amount.fileBytes(), service.uploaded()));
  }

  private static Duration paced(Amount amount, Pace pace) {
    long days = Math.max(amount.messages() - 1, 0) / pace.perDay();
    Duration sending =
        longer(
            pace.message().multipliedBy(amount.messages()),
            pace.attachment().multipliedBy(amount.attachments() + amount.longTexts()));
    return longer(sending, Duration.ofDays(days));
  }

  private static Duration time(long count, Bucket bucket) {
    return Duration.ofMillis(bucket.millisecondsEach())
        .multipliedBy(Math.max(count - bucket.atOnce(), 0));
  }

  private static Duration time(long bytes, Rate rate) {
    return Duration.ofSeconds(
        Math.ceilDiv(Math.max(bytes - rate.bytesAtOnce(), 0), rate.bytesPerSecond()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
