package org.decamp.signalcli.standin.keys;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Signal's own library, which only the Maven profile {@code libsignal} brings. */
public interface SignalLibrary {

  Identity newIdentity();

  DeviceKeys newDevice(Address address, Identity identity);

  /** Agrees with {@code theirPublicKey}, by a key made for this. */
  Agreement agreeWith(byte[] theirPublicKey) throws Exception;

  /** The identifier of the group that has this master key of 32 bytes. */
  byte[] groupId(byte[] masterKey) throws Exception;

  /** A server of groups, with secret parameters of its own. */
  GroupAuthority newGroupAuthority();

  /** The library, if this build has it. */
  static Optional<SignalLibrary> find() {
    try {
      Class.forName("org.signal.libsignal.protocol.SessionCipher");
      Class<?> binding = Class.forName("org.decamp.signalcli.standin.libsignal.LibSignal");
      return Optional.of((SignalLibrary) binding.getConstructor().newInstance());
    } catch (ClassNotFoundException _) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the library is there and cannot be used", e);
    }
  }

  /** The library; skips the test, saying so, where it is not there. */
  static SignalLibrary require() {
    Optional<SignalLibrary> found = find();
    Assumptions.assumeTrue(
        found.isPresent(), "Signal's library is not here: run Maven with -Plibsignal");
    return found.orElseThrow();
  }
}
