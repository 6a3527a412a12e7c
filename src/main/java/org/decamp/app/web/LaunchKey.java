package org.decamp.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What lets one browser in: once, and soon. */
final class LaunchKey {

  /** How long it is good for. */
  static final Duration LIFETIME = Duration.ofMinutes(2);

  private final Secret secret = new Secret();
  private final InstantSource clock;
  private final Instant end;
  private boolean used;

  LaunchKey(InstantSource clock) {
    this.clock = clock;
    this.end = clock.instant().plus(LIFETIME);
  }

  String text() {
    return secret.text();
  }

  /** Whether it still lets somebody in. */
  synchronized boolean isGood() {
    return !used && clock.instant().isBefore(end);
  }

  /** Lets in whoever gives the key while it is good; a wrong guess costs nothing. */
  synchronized boolean admits(String given) {
    if (!secret.is(given) || !isGood()) {
      return false;
    }
    used = true;
    return true;
  }
}
