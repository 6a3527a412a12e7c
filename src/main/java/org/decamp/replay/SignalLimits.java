package org.decamp.replay;

import java.time.Duration;
import org.decamp.replay.ReplayPlan.Amount;

/** What Signal takes, and how fast ({@code signal-cli}, sections 8.3 and 9). */
final class SignalLimits {

  /** Bytes of a text in UTF-8; a longer one goes as an attachment, too. */
  static final int SHORT_TEXT = 2000;

  /** Bytes of a text in UTF-8 that clients show well. */
  static final int LONG_TEXT = 16_000;

  /** Attachments of one message; the text of a long one is another. */
  static final int ATTACHMENTS = 30;

  /** Bytes of one attachment. */
  static final long ATTACHMENT = 100_000_000;

  /** Bytes of the attachments of one message, which all lie in memory while it is sent. */
  static final long ATTACHMENTS_TOGETHER = 64L << 20;

  private static final long MESSAGES_AT_ONCE = 60;
  private static final Duration PER_MESSAGE = Duration.ofSeconds(1);
  private static final long UPLOADS_AT_ONCE = 50;
  private static final Duration PER_UPLOAD = Duration.ofMillis(1200);
  private static final long BYTES_AT_ONCE = 128L << 20;
  private static final long BYTES_PER_SECOND = 2000;
  private static final long UPLOADED_AT_ONCE = 1_000_000_000;
  private static final long UPLOADED_PER_SECOND = 1_000_000;

  /** What a message is padded, encrypted and wrapped to at least. */
  private static final long OVERHEAD = 300;

  private SignalLimits() {}

  /** The least time for all of it. */
  static Duration duration(Amount amount, ReplayTarget target, Pace pace) {
    Duration longest = paced(amount, pace);
    if (!target.onlyOneself()) {
      longest = longer(longest, bucket(amount.messages(), MESSAGES_AT_ONCE, PER_MESSAGE));
    }
    long uploads = amount.attachments() + amount.longTexts();
    longest = longer(longest, bucket(uploads, UPLOADS_AT_ONCE, PER_UPLOAD));
    long bytes = amount.textBytes() + amount.messages() * OVERHEAD;
    longest = longer(longest, rate(bytes, BYTES_AT_ONCE, BYTES_PER_SECOND));
    return longer(longest, rate(amount.fileBytes(), UPLOADED_AT_ONCE, UPLOADED_PER_SECOND));
  }

  private static Duration paced(Amount amount, Pace pace) {
    long days = Math.max(amount.messages() - 1, 0) / pace.perDay();
    Duration sending =
        longer(
            pace.message().multipliedBy(amount.messages()),
            pace.attachment().multipliedBy(amount.attachments() + amount.longTexts()));
    return longer(sending, Duration.ofDays(days));
  }

  private static Duration bucket(long count, long atOnce, Duration each) {
    return each.multipliedBy(Math.max(count - atOnce, 0));
  }

  private static Duration rate(long bytes, long atOnce, long perSecond) {
    return Duration.ofSeconds(Math.ceilDiv(Math.max(bytes - atOnce, 0), perSecond));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
