package org.decamp.model;

import java.util.UUID;

/**
 * Who somebody is in Signal ({@code signal-backup}, section 8, options A to D). Prints nothing that
 * leads to a person.
 */
public sealed interface SignalPerson extends PersonTarget {

  @Override
  default Messenger messenger() {
    return Messenger.SIGNAL;
  }

  /**
   * Somebody who is a contact in the user's Signal already.
   *
   * @param aci what Signal calls the account by (account identifier)
   */
  record Contact(UUID aci) implements SignalPerson {
    @Override
    public String toString() {
      return "(contact in Signal)";
    }
  }

  /**
   * Somebody with a phone number, on Signal or not.
   *
   * @param e164 the number with its country code, digits without plus; 1 to 15 of them
   */
  record Phone(long e164) implements SignalPerson {

    private static final long LONGEST = 999_999_999_999_999L;

    public Phone {
      if (!possible(e164)) {
        throw new IllegalArgumentException("a phone number has 1 to 15 digits");
      }
    }

    /** Whether a number is not too long for one. */
    public static boolean possible(long e164) {
      return e164 > 0 && e164 <= LONGEST;
    }

    @Override
    public String toString() {
      return "(phone number)";
    }
  }

  /** Somebody of whom there is nothing but a name: a contact that nothing can be sent to. */
  record ReadOnly() implements SignalPerson {}

  /** No contact: what was said is written down in Note to Self. */
  record Transcript() implements SignalPerson {}
}
