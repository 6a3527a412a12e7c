package org.decamp.signalcli.standin.libsignal;

import org.decamp.signalcli.standin.keys.Address;
import org.decamp.signalcli.standin.keys.Agreement;
import org.decamp.signalcli.standin.keys.DeviceKeys;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import org.decamp.signalcli.standin.keys.Identity;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.InvalidKeyException;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPrivateKey;
import org.signal.libsignal.protocol.ecc.ECPublicKey;
import org.signal.libsignal.zkgroup.InvalidInputException;
import org.signal.libsignal.zkgroup.groups.GroupMasterKey;
import org.signal.libsignal.zkgroup.groups.GroupSecretParams;

/** The part of libsignal that the stand-in uses. */
public final class LibSignal implements SignalLibrary {

  @Override
  public Identity newIdentity() {
    IdentityKeyPair pair = IdentityKeyPair.generate();
    return new Identity(pair.getPublicKey().serialize(), pair.getPrivateKey().serialize());
  }

  @Override
  public DeviceKeys newDevice(Address address, Identity identity) {
    try {
      return new LibSignalDevice(
          address,
          new IdentityKeyPair(
              new IdentityKey(identity.publicKey()), new ECPrivateKey(identity.privateKey())));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("no identity of this library", e);
    }
  }

  @Override
  public Agreement agreeWith(byte[] theirPublicKey) throws InvalidKeyException {
    ECKeyPair once = ECKeyPair.generate();
    return new Agreement(
        once.getPublicKey().serialize(),
        once.getPrivateKey().calculateAgreement(new ECPublicKey(theirPublicKey)));
  }

  @Override
  public GroupAuthority newGroupAuthority() {
    return new LibSignalGroups();
  }

  @Override
  public byte[] groupId(byte[] masterKey) throws InvalidInputException {
    return GroupSecretParams.deriveFromMasterKey(new GroupMasterKey(masterKey))
        .getPublicParams()
        .getGroupIdentifier()
        .serialize();
  }
}
