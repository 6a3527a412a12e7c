package org.decamp.signalcli.standin.net;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request of HTTP/1.1.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record HttpRequest(String method, String target, Map<String, String> headers, byte[] body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public boolean asksForWebSocket() {
    return header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
  }
}
