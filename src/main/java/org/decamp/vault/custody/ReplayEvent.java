package org.decamp.vault.custody;

/** What is said in the custody record of messages that were sent anew; nobody is named. */
public sealed interface ReplayEvent extends CustodyEvent {

  /**
   * Sending begins. A run that was killed has no entry for its end.
   *
   * @param target the kind of place, such as {@code note-to-self}
   * @param form how messages are put together
   * @param selection SHA-256 of what was chosen, hexadecimal
   * @param whole whether that was everything
   */
  record Begun(String target, String form, String selection, boolean whole) implements ReplayEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts
          .text("target", target)
          .text("form", form)
          .text("selection", selection)
          .flag("whole", whole);
    }
  }

  /**
   * It ended, or paused.
   *
   * @param finished whether nothing remains to be sent
   * @param sent messages that were sent, to some at least
   * @param notSent messages that were refused
   * @param uncertain messages of which nobody knows, from earlier runs too
   */
  record Ended(boolean finished, long sent, long notSent, long uncertain) implements ReplayEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts
          .flag("finished", finished)
          .number("sent", sent)
          .number("notSent", notSent)
          .number("uncertain", uncertain);
    }
  }

  /**
   * What was sent was taken back.
   *
   * @param target the kind of place
   * @param deleted messages that were taken back
   * @param left messages that were not, or of which it is not known
   */
  record Undone(String target, long deleted, long left) implements ReplayEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.text("target", target).number("deleted", deleted).number("left", left);
    }
  }
}
