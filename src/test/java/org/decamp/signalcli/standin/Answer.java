package org.decamp.signalcli.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What signal-cli answered to a request, above all to one that sends. */
record Answer(JsonNode json) {

  /** The code of the error; 0 for a result. */
  int code() {
    return json.path("error").path("code").asInt(0);
  }

  JsonNode result() {
    return json.path("result");
  }

  private JsonNode outcome() {
    JsonNode ofError = json.path("error").path("data").path("response");
    return ofError.isMissingNode() ? result() : ofError;
  }

  /** The timestamp of the message, also where it was not sent. */
  long timestamp() {
    return outcome().path("timestamp").asLong(0);
  }

  /** What became of each recipient. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    outcome().path("results").forEach(result -> types.add(result.path("type").asString("")));
    return types;
  }

  /** The token of a challenge. */
  Optional<String> token() {
    return outcome().path("results").path(0).path("token").stringValueOpt();
  }
}
