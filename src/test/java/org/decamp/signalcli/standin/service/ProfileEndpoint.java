package org.decamp.signalcli.standin.service;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Profiles without a name, which is what a stranger sees of an account. */
final class ProfileEndpoint implements Endpoint {

  private final Directory directory;

  ProfileEndpoint(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) {
    if (!request.is("GET", "/v1/profile/")) {
      return Optional.empty();
    }
    return Optional.of(
        directory
            .account(request.segment(2))
            .map(account -> ServiceReply.of(200, profile(account)))
            .orElseGet(() -> ServiceReply.of(404)));
  }

  private static ObjectNode profile(Account account) {
    ObjectNode profile = JsonMapper.shared().createObjectNode();
    profile.put("identityKey", KeysEndpoint.base64(account.identity().publicKey()));
    profile.putNull("name").putNull("about").putNull("aboutEmoji").putNull("avatar");
    profile.putNull("paymentAddress").putNull("unidentifiedAccess");
    profile.put("unrestrictedUnidentifiedAccess", false).put("uuid", account.aci());
    profile.putObject("capabilities");
    profile.putArray("badges");
    return profile;
  }
}
