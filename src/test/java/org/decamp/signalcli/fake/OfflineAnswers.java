package org.decamp.signalcli.fake;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as signal-cli 0.13.19 does with an empty data folder and no network ({@code signal-cli},
 * sections 4, 5 and 15.1). The contract tests hold both against the same expectations.
 */
final class OfflineAnswers {

  private static final Set<String> KEYS = Set.of("jsonrpc", "method", "params", "id");
  private static final Set<String> OF_AN_ACCOUNT =
      Set.of(
          "send",
          "sendReaction",
          "remoteDelete",
          "listContacts",
          "listGroups",
          "listDevices",
          "listIdentities",
          "getUserStatus",
          "updateGroup",
          "updateProfile",
          "trust",
          "sendSyncRequest",
          "submitRateLimitChallenge");

  private final JsonMapper mapper = new JsonMapper();
  private final AtomicInteger subscriptions = new AtomicInteger();
  private int open;

  /** The request of a line, or an answer to what is none. */
  ObjectNode request(String line) {
    try {
      JsonNode node = mapper.readTree(line);
      return node instanceof ObjectNode object
          ? object
          : error(-32600, "unexpected type").put("id", (String) null);
    } catch (JacksonException _) {
      return error(-32700, "parse error").put("id", (String) null);
    }
  }

  ObjectNode answer(ObjectNode request) {
    if (!KEYS.containsAll(request.propertyNames())) {
      return error(-32600, "Unrecognized field");
    }
    if (!request.path("jsonrpc").asString("").equals("2.0")) {
      return error(-32600, "only jsonrpc version 2.0 is supported");
    }
    if (!request.path("method").isString()) {
      return error(-32600, "method field must be set");
    }
    return byMethod(request.path("method").stringValue(), request.path("params"));
  }

  private ObjectNode byMethod(String method, JsonNode params) {
    if (OF_AN_ACCOUNT.contains(method)
        || (method.equals("subscribeReceive") && params.has("account"))) {
      return params.has("account")
          ? error(-32602, "Specified account does not exist")
          : error(-32602, "Method requires valid account parameter");
    }
    return switch (method) {
      case "version" -> result("{\"version\":\"0.13.19\"}");
      case "listAccounts" -> result("[]");
      case "startLink" -> error(-3, "Link request error: Connection closed!");
      case "finishLink" -> error(-1, "Unknown device link uri.");
      case "subscribeReceive" -> {
        open = subscriptions.getAndIncrement();
        yield result(Integer.toString(open));
      }
      case "unsubscribeReceive" ->
          open-- == params.path("subscription").asInt(-1)
              ? result("{}")
              : error(-1, "Unknown subscription id");
      default -> error(-32601, "Method not implemented");
    };
  }

  ObjectNode result(String json) {
    return mapper.createObjectNode().put("jsonrpc", "2.0").set("result", mapper.readTree(json));
  }

  ObjectNode errorOf(String json) {
    return mapper.createObjectNode().put("jsonrpc", "2.0").set("error", mapper.readTree(json));
  }

  private ObjectNode error(int code, String message) {
    ObjectNode node = mapper.createObjectNode().put("jsonrpc", "2.0");
    node.putObject("error").put("code", code).put("message", message).putNull("data");
    return node;
  }
}
