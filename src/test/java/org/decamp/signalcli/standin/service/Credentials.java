package org.decamp.signalcli.standin.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a client signs in with: {@code ACI.device}, or its number while it is being linked. */
record Credentials(String user, String password) {

  private static final String BASIC = "Basic ";

  static Optional<Credentials> ofHeader(String header) {
    if (!header.startsWith(BASIC)) {
      return Optional.empty();
    }
    byte[] plain = Base64.getDecoder().decode(header.substring(BASIC.length()));
    String[] parts = new String(plain, StandardCharsets.UTF_8).split(":", 2);
    return Optional.of(new Credentials(parts[0], parts[1]));
  }
}
