package org.decamp.signalcli.standin.libsignal;

import java.time.Instant;
import java.util.UUID;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import org.signal.libsignal.protocol.ServiceId.Aci;
import org.signal.libsignal.protocol.ServiceId.Pni;
import org.signal.libsignal.zkgroup.ServerSecretParams;
import org.signal.libsignal.zkgroup.auth.AuthCredentialPresentation;
import org.signal.libsignal.zkgroup.auth.ServerZkAuthOperations;
import org.signal.libsignal.zkgroup.groups.GroupPublicParams;
import org.signal.libsignal.zkgroup.profiles.ProfileKey;
import org.signal.libsignal.zkgroup.profiles.ProfileKeyCredentialPresentation;
import org.signal.libsignal.zkgroup.profiles.ProfileKeyCredentialRequest;
import org.signal.libsignal.zkgroup.profiles.ServerZkProfileOperations;

/** The server's side of the library's zero-knowledge groups, with parameters of its own. */
final class LibSignalGroups implements GroupAuthority {

  private final ServerSecretParams secret = ServerSecretParams.generate();
  private final ServerZkProfileOperations profiles = new ServerZkProfileOperations(secret);
  private final ServerZkAuthOperations visitors = new ServerZkAuthOperations(secret);

  @Override
  public byte[] publicParams() {
    return secret.getPublicParams().serialize();
  }

  @Override
  public byte[] profileCredential(UUID aci, byte[] profileKey, byte[] request, Instant until)
      throws Exception {
    Aci who = new Aci(aci);
    return profiles
        .issueExpiringProfileKeyCredential(
            new ProfileKeyCredentialRequest(request),
            who,
            new ProfileKey(profileKey).getCommitment(who),
            until)
        .serialize();
  }

  @Override
  public byte[] authCredential(UUID aci, UUID pni, Instant day) {
    return visitors.issueAuthCredentialWithPniZkc(new Aci(aci), new Pni(pni), day).serialize();
  }

  @Override
  public byte[] visitor(byte[] group, byte[] authPresentation) throws Exception {
    var presentation = new AuthCredentialPresentation(authPresentation);
    visitors.verifyAuthCredentialPresentation(new GroupPublicParams(group), presentation);
    return presentation.getUuidCiphertext().serialize();
  }

  @Override
  public Member member(byte[] group, byte[] profilePresentation) throws Exception {
    var presentation = new ProfileKeyCredentialPresentation(profilePresentation);
    profiles.verifyProfileKeyCredentialPresentation(new GroupPublicParams(group), presentation);
    return new Member(
        presentation.getUuidCiphertext().serialize(),
        presentation.getProfileKeyCiphertext().serialize());
  }

  @Override
  public byte[] sign(byte[] actions) {
    return secret.sign(actions).serialize();
  }
}
