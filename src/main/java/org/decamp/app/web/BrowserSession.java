package org.decamp.app.web;

import com.sun.net.httpserver.Headers;
import java.util.List;

/**
 * The one browser that was let in, known by a cookie. Cookies are not separated by port, so the name
 * holds it: two archives can be open side by side.
 */
final class BrowserSession {

  private final Secret secret = new Secret();
  private final String name;

  BrowserSession(int port) {
    this.name = "decamp-" + port;
  }

  /** What the browser is to remember until it is closed. */
  String cookie() {
    return name + '=' + secret.text() + "; HttpOnly; SameSite=Strict; Path=/";
  }

  /** Whether a request comes from that browser. */
  boolean isOf(Headers request) {
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
