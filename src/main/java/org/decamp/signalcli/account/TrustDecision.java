package org.decamp.signalcli.account;

/** What the user decided about the keys of somebody. */
public sealed interface TrustDecision {

  /** All keys seen so far are accepted, compared or not. */
  record AllKnownKeys() implements TrustDecision {}

  /** The key of this safety number, which was compared. */
  record Compared(String safetyNumber) implements TrustDecision {
    @Override
    public String toString() {
      return "(compared safety number)";
    }
  }
}
