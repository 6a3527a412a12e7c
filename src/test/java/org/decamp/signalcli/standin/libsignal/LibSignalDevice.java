package org.decamp.signalcli.standin.libsignal;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.decamp.signalcli.standin.keys.Address;
import org.decamp.signalcli.standin.keys.DeviceKeys;
import org.decamp.signalcli.standin.keys.KeyBundle;
import org.decamp.signalcli.standin.keys.RepeatedMessageException;
import org.decamp.signalcli.standin.keys.Sealed;
import org.signal.libsignal.protocol.DuplicateMessageException;
import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.SessionBuilder;
import org.signal.libsignal.protocol.SessionCipher;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPublicKey;
import org.signal.libsignal.protocol.kem.KEMKeyPair;
import org.signal.libsignal.protocol.kem.KEMKeyType;
import org.signal.libsignal.protocol.kem.KEMPublicKey;
import org.signal.libsignal.protocol.message.CiphertextMessage;
import org.signal.libsignal.protocol.message.PreKeySignalMessage;
import org.signal.libsignal.protocol.message.SignalMessage;
import org.signal.libsignal.protocol.state.KyberPreKeyRecord;
import org.signal.libsignal.protocol.state.PreKeyBundle;
import org.signal.libsignal.protocol.state.PreKeyRecord;
import org.signal.libsignal.protocol.state.SignedPreKeyRecord;
import org.signal.libsignal.protocol.state.impl.InMemorySignalProtocolStore;

/** One device, its keys and sessions in the library's own store in memory. */
final class LibSignalDevice implements DeviceKeys {

  private static final int SIGNED = 1;
  private static final int POST_QUANTUM = 1;
  private static final int GREATEST_REGISTRATION_ID = 16380;

  private final Address address;
  private final IdentityKeyPair identity;
  private final InMemorySignalProtocolStore store;
  private final SignedPreKeyRecord signed;
  private final KyberPreKeyRecord postQuantum;
  private final AtomicInteger oneTimeKeys = new AtomicInteger();

  LibSignalDevice(Address address, IdentityKeyPair identity) {
    this.address = address;
    this.identity = identity;
    int registrationId = ThreadLocalRandom.current().nextInt(1, GREATEST_REGISTRATION_ID);
    store = new InMemorySignalProtocolStore(identity, registrationId);
    long now = System.currentTimeMillis();
    ECKeyPair pair = ECKeyPair.generate();
    signed = new SignedPreKeyRecord(SIGNED, now, pair, sign(pair.getPublicKey().serialize()));
    KEMKeyPair kyber = KEMKeyPair.generate(KEMKeyType.KYBER_1024);
    postQuantum =
        new KyberPreKeyRecord(POST_QUANTUM, now, kyber, sign(kyber.getPublicKey().serialize()));
    store.storeSignedPreKey(SIGNED, signed);
    store.storeKyberPreKey(POST_QUANTUM, postQuantum);
  }

  private byte[] sign(byte[] key) {
    return identity.getPrivateKey().calculateSignature(key);
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public byte[] identity() {
    return identity.getPublicKey().serialize();
  }

  @Override
  public int registrationId() {
    return store.getLocalRegistrationId();
  }

  @Override
  public KeyBundle publish() throws Exception {
    int id = oneTimeKeys.incrementAndGet();
    ECKeyPair once = ECKeyPair.generate();
    store.storePreKey(id, new PreKeyRecord(id, once));
    return new KeyBundle(
        identity(),
        address.device(),
        registrationId(),
        Optional.of(new KeyBundle.OneTime(id, once.getPublicKey().serialize())),
        new KeyBundle.Signed(
            SIGNED, signed.getKeyPair().getPublicKey().serialize(), signed.getSignature()),
        new KeyBundle.Signed(
            POST_QUANTUM,
            postQuantum.getKeyPair().getPublicKey().serialize(),
            postQuantum.getSignature()));
  }

  @Override
  public void begin(Address to, KeyBundle keys) throws Exception {
    if (hasSession(to)) {
      return;
    }
    ECPublicKey oneTime =
        keys.oneTime().isPresent() ? new ECPublicKey(keys.oneTime().get().key()) : null;
    new SessionBuilder(store, theirs(to))
        .process(
            new PreKeyBundle(
                keys.registrationId(),
                keys.device(),
                keys.oneTime().map(KeyBundle.OneTime::id).orElse(PreKeyBundle.NULL_PRE_KEY_ID),
                oneTime,
                keys.signed().id(),
                new ECPublicKey(keys.signed().key()),
                keys.signed().signature(),
                new IdentityKey(keys.identity()),
                keys.postQuantum().id(),
                new KEMPublicKey(keys.postQuantum().key()),
                keys.postQuantum().signature()));
  }

  @Override
  public boolean hasSession(Address with) {
    return store.containsSession(theirs(with));
  }

  @Override
  public Sealed seal(Address to, byte[] plain) throws Exception {
    CiphertextMessage message = new SessionCipher(store, theirs(to)).encrypt(plain);
    int type = message.getType() == CiphertextMessage.PREKEY_TYPE ? 3 : 1;
    return new Sealed(type, message.serialize());
  }

  @Override
  public byte[] open(Address from, Sealed message) throws Exception {
    SessionCipher cipher = new SessionCipher(store, theirs(from));
    try {
      return switch (message.type()) {
        case 1 -> cipher.decrypt(new SignalMessage(message.content()));
        case 3 -> cipher.decrypt(new PreKeySignalMessage(message.content()));
        default -> throw new IllegalArgumentException("message of type " + message.type());
      };
    } catch (DuplicateMessageException e) {
      throw new RepeatedMessageException(e);
    }
  }

  private static SignalProtocolAddress theirs(Address address) {
    return new SignalProtocolAddress(address.account(), address.device());
  }
}
