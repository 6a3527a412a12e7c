package org.decamp.signalcli.standin.service;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a signed-in device asks of its own account: who it is, and which devices there are. */
final class AccountEndpoint implements Endpoint {

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) {
    if (request.is("PUT", "/v1/accounts/attributes")) {
      return Optional.of(ServiceReply.of(204));
    }
    if (request.is("GET", "/v1/accounts/whoami")) {
      Account self = request.callerOrThrow().account();
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("uuid", self.aci()).put("pni", self.pni()).put("number", self.number());
      answer.putNull("usernameHash");
      return Optional.of(ServiceReply.of(200, answer));
    }
    if (request.is("GET", "/v1/devices")) {
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      ArrayNode list = answer.putArray("devices");
      long now = System.currentTimeMillis();
      for (Device device : request.callerOrThrow().account().devices()) {
        ObjectNode entry = list.addObject().put("id", device.id());
        entry.putNull("name").put("lastSeen", now).put("created", now);
      }
      return Optional.of(ServiceReply.of(200, answer));
    }
    return Optional.empty();
  }
}
