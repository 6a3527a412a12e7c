package org.decamp.signalcli.standin.service;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the service.
 *
 * @param headers lines {@code Name: value}
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record ServiceReply(int status, List<String> headers, byte[] body) {

  public static ServiceReply of(int status) {
    return new ServiceReply(status, List.of(), new byte[0]);
  }

  public static ServiceReply of(int status, JsonNode body) {
    return new ServiceReply(
        status,
        List.of("Content-Type: application/json"),
        JsonMapper.shared().writeValueAsBytes(body));
  }

  /** A limit: {@code status} 413 or 429, try again in so many seconds. */
  public static ServiceReply retryAfter(int status, int seconds) {
    return new ServiceReply(status, List.of("Retry-After: " + seconds), new byte[0]);
  }

  ServiceReply with(String header) {
    return new ServiceReply(
        status, Stream.concat(headers.stream(), Stream.of(header)).toList(), body);
  }
}
