package org.decamp.signalcli.standin.service;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.signalcli.standin.keys.Sealed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes messages for the devices of an account. As the service does, it refuses a message that is
 * not for exactly these devices: 409 where one is missing or gone, 410 where one has new keys.
 */
final class MessagesEndpoint implements Endpoint {

  private final Directory directory;

  MessagesEndpoint(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) {
    if (!request.is("PUT", "/v1/messages/")) {
      return Optional.empty();
    }
    Account to = directory.account(request.segment(2)).orElse(null);
    if (to == null) {
      return Optional.of(ServiceReply.of(404));
    }
    LinkedClient from = request.callerOrThrow();
    JsonNode body = request.json();
    Map<Device, JsonNode> parts = new HashMap<>();
    return Optional.of(
        mismatch(from, to, body.path("messages"), parts)
            .orElseGet(() -> {
              parts.forEach((device, part) -> device.deliver(envelope(from, to, body, part)));
              boolean others = from.account().devices().size() > 1;
              return ServiceReply.of(
                  200, JsonMapper.shared().createObjectNode().put("needsSync", others));
            }));
  }

  private static Optional<ServiceReply> mismatch(
      LinkedClient from, Account to, JsonNode messages, Map<Device, JsonNode> parts) {
    Set<Device> missing = new HashSet<>(to.devices());
    missing.remove(from);
    ObjectNode wrong = JsonMapper.shared().createObjectNode();
    ObjectNode stale = JsonMapper.shared().createObjectNode();
    var extra = wrong.putArray("extraDevices");
    var old = stale.putArray("staleDevices");
    for (JsonNode part : messages) {
      int id = part.path("destinationDeviceId").asInt();
      Device device = to.device(id).orElse(null);
      if (device == null) {
        extra.add(id);
      } else if (device.registrationId() != part.path("destinationRegistrationId").asInt()) {
        missing.remove(device);
        old.add(id);
      } else {
        missing.remove(device);
        parts.put(device, part);
      }
    }
    var absent = wrong.putArray("missingDevices");
    missing.forEach(device -> absent.add(device.id()));
    if (!extra.isEmpty() || !absent.isEmpty()) {
      return Optional.of(ServiceReply.of(409, wrong));
    }
    return old.isEmpty() ? Optional.empty() : Optional.of(ServiceReply.of(410, stale));
  }

  private static Envelope envelope(LinkedClient from, Account to, JsonNode body, JsonNode part) {
    byte[] content = Base64.getDecoder().decode(part.path("content").asString());
    return new Envelope(
        from.address(),
        to.aci(),
        body.path("timestamp").asLong(),
        body.path("urgent").asBoolean(),
        new Sealed(part.path("type").asInt(), content));
  }
}
