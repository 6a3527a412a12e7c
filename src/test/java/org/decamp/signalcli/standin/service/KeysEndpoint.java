package org.decamp.signalcli.standin.service;

import java.util.Base64;
import java.util.Optional;
import org.decamp.signalcli.standin.keys.KeyBundle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Public keys: a device leaves and counts its own, and fetches those of others. */
final class KeysEndpoint implements Endpoint {

  private static final String ALL_DEVICES = "*";

  private final Directory directory;

  KeysEndpoint(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) throws Exception {
    if (request.is("PUT", "/v2/keys?")) {
      own(request).add(request.json());
      return Optional.of(ServiceReply.of(204));
    }
    if (request.is("GET", "/v2/keys?")) {
      ObjectNode counts = JsonMapper.shared().createObjectNode();
      own(request).countInto(counts);
      return Optional.of(ServiceReply.of(200, counts));
    }
    if (request.is("GET", "/v2/keys/")) {
      return Optional.of(ofOthers(request.segment(2), request.segment(3)));
    }
    return Optional.empty();
  }

  private static KeyStock own(ServiceRequest request) {
    return request.callerOrThrow().keys(request.path().endsWith("identity=pni"));
  }

  private ServiceReply ofOthers(String aci, String wanted) throws Exception {
    Account account = directory.account(aci).orElse(null);
    if (account == null) {
      return ServiceReply.of(404);
    }
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    answer.put("identityKey", base64(account.identity().publicKey()));
    ArrayNode devices = answer.putArray("devices");
    for (Device device : account.devices()) {
      if (wanted.equals(ALL_DEVICES) || wanted.equals(Integer.toString(device.id()))) {
        write(device.publish(), devices.addObject());
      }
    }
    return ServiceReply.of(devices.isEmpty() ? 404 : 200, answer);
  }

  private static void write(KeyBundle bundle, ObjectNode device) {
    device.put("deviceId", bundle.device()).put("registrationId", bundle.registrationId());
    bundle
        .oneTime()
        .ifPresent(key ->
            device.putObject("preKey").put("keyId", key.id()).put("publicKey", base64(key.key())));
    write(bundle.signed(), device.putObject("signedPreKey"));
    write(bundle.postQuantum(), device.putObject("pqPreKey"));
  }

  private static void write(KeyBundle.Signed key, ObjectNode node) {
    node.put("keyId", key.id())
        .put("publicKey", base64(key.key()))
        .put("signature", base64(key.signature()));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
