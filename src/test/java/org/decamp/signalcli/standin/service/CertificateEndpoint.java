package org.decamp.signalcli.standin.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Vouches for who somebody is, for each of the days they ask for, so that groups let them in. */
final class CertificateEndpoint implements Endpoint {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String START = "redemptionStartSeconds";
  private static final String END = "redemptionEndSeconds";

  private final GroupAuthority authority;

  CertificateEndpoint(GroupAuthority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) throws Exception {
    if (!request.is("GET", "/v1/certificate/auth/group")) {
      return Optional.empty();
    }
    Account self = request.callerOrThrow().account();
    ObjectNode answer = JsonMapper.shared().createObjectNode().put("pni", self.pni());
    ArrayNode credentials = answer.putArray("credentials");
    answer.putArray("callLinkAuthCredentials");
    Instant end = Instant.ofEpochSecond(Long.parseLong(request.parameter(END)));
    Instant day = Instant.ofEpochSecond(Long.parseLong(request.parameter(START)));
    for (; !day.isAfter(end); day = day.plus(DAY)) {
      byte[] credential =
          authority.authCredential(UUID.fromString(self.aci()), UUID.fromString(self.pni()), day);
      credentials
          .addObject()
          .put("redemptionTime", day.getEpochSecond())
          .put("credential", Base64.getEncoder().encodeToString(credential));
    }
    return Optional.of(ServiceReply.of(200, answer));
  }
}
