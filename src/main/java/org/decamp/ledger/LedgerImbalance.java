package org.decamp.ledger;

/** An object without a fate, or with two: a bug in Decamp, never the user's fault. */
public final class LedgerImbalance extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  LedgerImbalance(LedgerReport.Line line) {
    super(
        "the ledger does not balance: %d %s found, %d accounted for"
            .formatted(line.found(), line.subject().label(), line.ended()));
  }
}
