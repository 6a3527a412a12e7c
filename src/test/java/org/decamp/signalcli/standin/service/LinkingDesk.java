package org.decamp.signalcli.standin.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.decamp.exporter.signal.wire.WireWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a device that shows a QR code waits for the phone that scans it, and is then let in. */
final class LinkingDesk implements Endpoint {

  private final Directory directory;
  private final Map<String, ServiceLink> waiting = new ConcurrentHashMap<>();
  private final Map<String, Account> promised = new ConcurrentHashMap<>();
  private final List<LinkedClient> linked = new CopyOnWriteArrayList<>();

  LinkingDesk(Directory directory) {
    this.directory = directory;
  }

  /** A device waits on this link; it is told the address that its QR code is to show. */
  void receive(ServiceLink link) {
    String address = UUID.randomUUID().toString();
    waiting.put(address, link);
    byte[] body = new WireWriter().text(1, address).toBytes();
    var _ = link.push("PUT", "/v1/address", List.of(), body);
  }

  /** Hands the phone's letter to the device that waits at {@code address}, with a code for it. */
  void deliver(String address, String code, Account account, byte[] letter) {
    promised.put(code, account);
    ServiceLink link = waiting.remove(address);
    if (link == null) {
      throw new IllegalArgumentException("nobody waits there");
    }
    var _ = link.push("PUT", "/v1/message", List.of(), letter);
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) {
    if (!request.is("PUT", "/v1/devices/link")) {
      return Optional.empty();
    }
    JsonNode body = request.json();
    Account account = promised.remove(body.path("verificationCode").asString());
    Credentials credentials = request.credentials().orElse(null);
    if (account == null || credentials == null) {
      return Optional.of(ServiceReply.of(403));
    }
    int id = account.freeDeviceId();
    int registrationId = body.path("accountAttributes").path("registrationId").asInt();
    var client = new LinkedClient(account, id, registrationId, credentials.password());
    client.keys(false).addFirst(body.path("aciSignedPreKey"), body.path("aciPqLastResortPreKey"));
    client.keys(true).addFirst(body.path("pniSignedPreKey"), body.path("pniPqLastResortPreKey"));
    directory.add(client);
    linked.add(client);
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    answer.put("uuid", account.aci()).put("pni", account.pni()).put("deviceId", id);
    return Optional.of(ServiceReply.of(200, answer));
  }

  /** The devices that were linked, in order. */
  List<LinkedClient> linked() {
    return List.copyOf(linked);
  }
}
