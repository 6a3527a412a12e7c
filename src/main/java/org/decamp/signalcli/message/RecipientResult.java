package org.decamp.signalcli.message;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.address.Recipient.PhoneNumber;

/**
 * What became of a message for one of its recipients ({@code signal-cli}, section 5).
 *
 * @param aci whose account
 * @param number whose number; signal-cli may know both, one or none
 * @param challenge to be solved first; the only sure sign that one is asked for
 * @param retryAfter how long to wait, where the service says so
 */
public record RecipientResult(
    Optional<UUID> aci,
    Optional<PhoneNumber> number,
    Fate fate,
    Optional<ChallengeToken> challenge,
    Optional<Duration> retryAfter) {

  @Override
  public String toString() {
    return "(" + fate + ")";
  }

  /** How it ended. */
  public enum Fate {
    SUCCESS,
    /** Perhaps delivered: the answer may be what got lost. */
    NETWORK_FAILURE,
    /** No account, or, for a number or username, merely not to be looked up just now. */
    UNREGISTERED_FAILURE,
    IDENTITY_FAILURE,
    RATE_LIMIT_FAILURE,
    INVALID_PRE_KEY_FAILURE,
    /** Something that a newer signal-cli says. */
    UNKNOWN
  }
}
