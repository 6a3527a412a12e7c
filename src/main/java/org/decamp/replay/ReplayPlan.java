package org.decamp.replay;

import java.time.Duration;
import java.util.List;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.Conversation;

/**
 * What would be sent.
 *
 * @param parts conversations of which something remains to be sent, oldest first
 * @param forecast what becomes of each object of the vault; what was sent before counts as already
 *     there
 * @param uncertain messages of Signal of which nobody knows whether they were sent
 */
public record ReplayPlan(
    ReplayOptions options, List<Part> parts, LedgerReport forecast, long uncertain) {

  public ReplayPlan {
    parts = List.copyOf(parts);
  }

  /** What of one conversation would be sent. */
  public record Part(Conversation conversation, Amount amount) {}

  /** Everything together. */
  public Amount amount() {
    return parts.stream().map(Part::amount).reduce(Amount.NONE, Amount::plus);
  }

  /** How long it takes at the chosen pace and the limits that Signal publishes. */
  public Duration duration() {
    return Estimate.duration(amount(), options.target(), options.pace(), options.limits());
  }

  /**
   * How much.
   *
   * @param messages of Signal
   * @param attachments files
   * @param longTexts texts that go as an attachment, too
   * @param characters of text
   * @param textBytes the same in UTF-8
   * @param fileBytes bytes of files
   */
  public record Amount(
      long messages,
      long attachments,
      long longTexts,
      long characters,
      long textBytes,
      long fileBytes) {

    static final Amount NONE = new Amount(0, 0, 0, 0, 0, 0);

    Amount plus(Amount more) {
      return new Amount(
          messages + more.messages,
          attachments + more.attachments,
          longTexts + more.longTexts,
          characters + more.characters,
          textBytes + more.textBytes,
          fileBytes + more.fileBytes);
    }
  }
}
