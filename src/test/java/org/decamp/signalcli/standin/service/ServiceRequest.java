package org.decamp.signalcli.standin.service;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to the service, whether it came over a websocket or over HTTPS.
 *
 * @param path with its query
 * @param caller the linked device that signed in, if it did and may
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record ServiceRequest(
    String verb,
    String path,
    byte[] body,
    Optional<Credentials> credentials,
    Optional<LinkedClient> caller) {

  /** Whether this is {@code verb} on something below {@code prefix}. */
  public boolean is(String verb, String prefix) {
    return this.verb.equals(verb) && path.startsWith(prefix);
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** The part of the path with this index, the query left out: 0 is the {@code v1} of most. */
  String segment(int index) {
    String[] segments = path.replaceFirst("\\?.*$", "").substring(1).split("/", -1);
    return index < segments.length ? segments[index] : "";
  }

  /** The value of a parameter of the query; empty without it. */
  String parameter(String name) {
    int query = path.indexOf('?');
    return Stream.of(path.substring(query + 1).split("&", -1))
        .filter(pair -> query >= 0 && pair.startsWith(name + '='))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  LinkedClient callerOrThrow() {
    return caller.orElseThrow(() -> new IllegalStateException("nobody signed in: " + verb));
  }

  @Override
  public String toString() {
    return verb + ' ' + path;
  }
}
