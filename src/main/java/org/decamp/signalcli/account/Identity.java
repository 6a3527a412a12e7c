package org.decamp.signalcli.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.address.Recipient.PhoneNumber;

/**
 * A key of somebody's, and whether the user trusts it. Prints nothing of it.
 *
 * @param safetyNumber what both sides compare
 */
public record Identity(
    Optional<UUID> aci,
    Optional<PhoneNumber> number,
    String safetyNumber,
    TrustLevel trust,
    Optional<Instant> added) {

  /** How far a key is trusted. */
  public enum TrustLevel {
    UNTRUSTED,
    TRUSTED_UNVERIFIED,
    TRUSTED_VERIFIED,
    UNKNOWN
  }

  @Override
  public String toString() {
    return "(identity)";
  }
}
