package org.decamp.signalcli.standin.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.decamp.signalcli.standin.net.HttpReply;
import org.decamp.signalcli.standin.net.HttpRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where attachments go: the form that says where to, and the host that takes and gives them. */
public final class AttachmentStore implements Endpoint {

  static final String HOST = "cdn3.signal.org";
  private static final String PLACE = "/attachments/";

  private final Map<String, byte[]> stored = new ConcurrentHashMap<>();

  /** What was uploaded under this key, still encrypted. */
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(stored.get(key));
  }

  void put(String key, byte[] encrypted) {
    stored.put(key, encrypted);
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) {
    if (!request.is("GET", "/v4/attachments/form/upload")) {
      return Optional.empty();
    }
    String key = UUID.randomUUID().toString();
    ObjectNode form = JsonMapper.shared().createObjectNode().put("cdn", 3).put("key", key);
    form.putObject("headers");
    form.put("signedUploadLocation", "https://" + HOST + PLACE + key);
    return Optional.of(ServiceReply.of(200, form));
  }

  /** A resumable upload: begun by POST, asked for by HEAD, sent by PATCH; GET fetches. */
  HttpReply serve(HttpRequest request) {
    String key = request.target().substring(PLACE.length());
    return switch (request.method()) {
      case "POST" -> reply(201, List.of("Location: https://" + HOST + PLACE + key));
      case "HEAD" -> reply(200, List.of("Upload-Offset: 0"));
      case "PATCH" -> {
        stored.put(key, request.body());
        yield reply(204, List.of());
      }
      case "GET" ->
          get(key)
              .map(bytes -> new HttpReply(200, "OK", List.of(), bytes))
              .orElseGet(() -> reply(404, List.of()));
      default -> reply(405, List.of());
    };
  }

  private static HttpReply reply(int status, List<String> headers) {
    return new HttpReply(status, "CDN", headers, new byte[0]);
  }
}
