package org.decamp.app.web;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The one browser that was let in, known by a cookie. Cookies are not separated by port, so the
 * name holds it: two archives can be open side by side.
 */
final class BrowserSession {

  /** Longer than anybody sits in front of it; a cookie that leaks is of no use the next day. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Secret secret = new Secret();
  private final String name;
  private final InstantSource clock;
  private final Instant end;

  BrowserSession(int port, InstantSource clock) {
    this.name = "decamp-" + port;
    this.clock = clock;
    this.end = clock.instant().plus(LONGEST);
  }

  /** What the browser is to remember until it is closed. */
  String cookie() {
    return name + '=' + secret.text() + "; HttpOnly; SameSite=Strict; Path=/";
  }

  /** Whether a request comes from that browser. */
  boolean isOf(Headers request) {
    if (!clock.instant().isBefore(end)) {
      return false;
    }
    for (String header : request.getOrDefault("Cookie", List.of())) {
      for (String cookie : header.split(";", -1)) {
        String[] parts = cookie.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(name) && secret.is(parts[1])) {
          return true;
        }
      }
    }
    return false;
  }
}
