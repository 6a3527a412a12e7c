package org.decamp.signalcli.standin.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Profiles without a name, which is what a stranger sees of an account; for who asks with {@code
 * version} and a request, vouched for to groups, too.
 */
final class ProfileEndpoint implements Endpoint {

  private static final int REQUEST = 4;
  private static final Duration VALID = Duration.ofDays(7);

  private final Directory directory;
  private final GroupAuthority authority;

  ProfileEndpoint(Directory directory, GroupAuthority authority) {
    this.directory = directory;
    this.authority = authority;
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) throws Exception {
    if (!request.is("GET", "/v1/profile/")) {
      return Optional.empty();
    }
    Account account = directory.account(request.segment(2)).orElse(null);
    if (account == null) {
      return Optional.of(ServiceReply.of(404));
    }
    ObjectNode profile = profile(account);
    String asked = request.segment(REQUEST);
    if (!asked.isEmpty()) {
      byte[] credential =
          authority.profileCredential(
              UUID.fromString(account.aci()),
              account.profileKey(),
              HexFormat.of().parseHex(asked),
              Instant.now().truncatedTo(ChronoUnit.DAYS).plus(VALID));
      profile.put("credential", Base64.getEncoder().encodeToString(credential));
    }
    return Optional.of(ServiceReply.of(200, profile));
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
