package org.decamp.signalcli.standin.keys;

import java.util.Optional;

/** The public keys of a device with which a session to it begins. */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record KeyBundle(
    byte[] identity,
    int device,
    int registrationId,
    Optional<OneTime> oneTime,
    Signed signed,
    Signed postQuantum) {

  public record OneTime(int id, byte[] key) {}

  /** A key that the identity has signed. */
  public record Signed(int id, byte[] key, byte[] signature) {}
}
