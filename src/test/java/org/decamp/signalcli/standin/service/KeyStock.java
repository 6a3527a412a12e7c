package org.decamp.signalcli.standin.service;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import org.decamp.signalcli.standin.keys.KeyBundle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The public keys that signal-cli left with the service, of one of its two identities. */
final class KeyStock {

  private final Deque<KeyBundle.OneTime> oneTime = new ArrayDeque<>();
  private final Deque<KeyBundle.Signed> postQuantum = new ArrayDeque<>();
  private KeyBundle.@Nullable Signed signed;
  private KeyBundle.@Nullable Signed lastResort;

  /** Takes a body of {@code PUT /v2/keys}. */
  synchronized void add(JsonNode body) {
    body.path("preKeys").forEach(key -> oneTime.add(oneTime(key)));
    body.path("pqPreKeys").forEach(key -> postQuantum.add(signed(key)));
    if (body.path("signedPreKey").isObject()) {
      signed = signed(body.path("signedPreKey"));
    }
    if (body.path("pqLastResortPreKey").isObject()) {
      lastResort = signed(body.path("pqLastResortPreKey"));
    }
  }

  /** Takes the keys that stand in a request to link a device. */
  synchronized void addFirst(JsonNode signedKey, JsonNode lastResortKey) {
    signed = signed(signedKey);
    lastResort = signed(lastResortKey);
  }

  synchronized void countInto(ObjectNode answer) {
    answer.put("count", oneTime.size()).put("pqCount", postQuantum.size());
  }

  synchronized KeyBundle next(byte[] identity, int device, int registrationId) {
    KeyBundle.Signed once = postQuantum.poll();
    return new KeyBundle(
        identity,
        device,
        registrationId,
        Optional.ofNullable(oneTime.poll()),
        present(signed),
        once != null ? once : present(lastResort));
  }

  private static KeyBundle.Signed present(KeyBundle.@Nullable Signed key) {
    if (key == null) {
      throw new IllegalStateException("the device has left no such key");
    }
    return key;
  }

  private static KeyBundle.OneTime oneTime(JsonNode key) {
    return new KeyBundle.OneTime(key.path("keyId").asInt(), bytes(key.path("publicKey")));
  }

  private static KeyBundle.Signed signed(JsonNode key) {
    return new KeyBundle.Signed(
        key.path("keyId").asInt(), bytes(key.path("publicKey")), bytes(key.path("signature")));
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getDecoder().decode(base64.asString());
  }
}
