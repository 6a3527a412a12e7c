package org.decamp.signalcli.rpc;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the lines of JSON-RPC 2.0. */
final class Frames {

  private static final String VERSION = "2.0";

  private final JsonMapper mapper =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What a line may be. */
  sealed interface Frame {}

  record Answer(String id, Reply reply) implements Frame {}

  record Unasked(Notification notification) implements Frame {}

  /** Nothing that can be understood. */
  record Noise() implements Frame {}

  /** A request as one line of ASCII without its end. Its last byte closes it. */
  byte[] request(String id, Request request) {
    ObjectNode node = mapper.createObjectNode();
    node.put("jsonrpc", VERSION);
    node.put("method", request.method());
    if (!request.params().node().isEmpty()) {
      node.set("params", request.params().node());
    }
    node.put("id", id);
    return mapper.writeValueAsBytes(node);
  }

  Frame read(byte[] line) {
    JsonNode node = parsed(line);
    if (node == null || !node.isObject()) {
      return new Noise();
    }
    if (node.path("method").isString() && !node.has("id")) {
      return new Unasked(new Notification(node.path("method").stringValue(), node.path("params")));
    }
    if (!node.path("id").isString()) {
      return new Noise();
    }
    String id = node.path("id").stringValue();
    JsonNode error = node.path("error");
    if (error.isObject() && error.path("code").isInt()) {
      return new Answer(
          id,
          new Reply.Refusal(
              error.path("code").intValue(),
              error.path("message").asString(""),
              error.path("data")));
    }
    return node.has("result") ? new Answer(id, new Reply.Result(node.path("result"))) : new Noise();
  }

  /** Jackson's exceptions quote what they stumbled over, so none gets out of here. */
  private @Nullable JsonNode parsed(byte[] line) {
    try {
      return mapper.readTree(line);
    } catch (JacksonException _) {
      return null;
    }
  }
}
