package org.decamp.signalcli.install;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of signal-cli, and what follows from it ({@code signal-cli}, section 2). */
public record SignalCliVersion(int major, int minor, int patch)
    implements Comparable<SignalCliVersion> {

  /** The oldest whose protocol this binding was proven against. */
  public static final SignalCliVersion OLDEST_KNOWN = new SignalCliVersion(0, 13, 19);

  /** The oldest that is fit for Signal's own service. */
  public static final SignalCliVersion OLDEST_LIVE = new SignalCliVersion(0, 14, 3);

  private static final SignalCliVersion NEWEST_KNOWN = new SignalCliVersion(0, 14, 6);
  private static final LocalDate NEWEST_KNOWN_SINCE = LocalDate.of(2026, 7, 12);
  private static final int FRESH_DAYS = 90;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

  private static final Comparator<SignalCliVersion> ORDER =
      Comparator.comparingInt(SignalCliVersion::major)
          .thenComparingInt(SignalCliVersion::minor)
          .thenComparingInt(SignalCliVersion::patch);

  /** What only newer ones have; older ones ignore it without a word, or answer that they cannot. */
  public enum Feature {
    /** A message can be sent without waking the recipient's phone. */
    NO_URGENT(0, 14, 0),
    /** Avatars and stickers need not be fetched. */
    IGNORE_AVATARS(0, 14, 0),
    /** An attachment can be marked as a voice note. */
    VOICE_NOTE(0, 14, 2);

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final SignalCliVersion since;

    Feature(int major, int minor, int patch) {
      this.since = new SignalCliVersion(major, minor, patch);
    }
  }

  /** Reads {@code 0.14.6}; empty if it is no version. What follows after the numbers is ignored. */
  public static Optional<SignalCliVersion> parse(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignalCliVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3))));
  }

  /** Whether it has something that older ones lack. */
  public boolean supports(Feature feature) {
    return compareTo(feature.since) >= 0;
  }

  /** The version of Java that it needs. */
  public int javaNeeded() {
    return compareTo(new SignalCliVersion(0, 14, 0)) >= 0 ? 25 : 21;
  }

  /**
   * Whether it is certainly older than 90 days, from when on Signal's service may refuse it. One
   * that is newer than all that this binding knows of counts as fresh.
   */
  public boolean staleOn(LocalDate today) {
    return compareTo(NEWEST_KNOWN) <= 0 && today.isAfter(NEWEST_KNOWN_SINCE.plusDays(FRESH_DAYS));
  }

  @Override
  public int compareTo(SignalCliVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
