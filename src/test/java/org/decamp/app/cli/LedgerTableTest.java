package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.junit.jupiter.api.Test;

class LedgerTableTest {

  @Test
  void reasonsWithTheSameWordsAreOneLine() {
    Ledger ledger = new Ledger();
    ledger.found(Subject.EVENT, 8);
    ledger.adapted(Subject.EVENT, Adaptation.CALL_AS_TEXT, 3);
    ledger.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT, 4);
    ledger.omitted(Subject.EVENT, Omission.NOT_SELECTED, 1);
    StringWriter out = new StringWriter();
    new LedgerTable(new PrintWriter(out)).reasons(ledger.balance());
    assertThat(out.toString().lines())
        .containsExactly(
            "  changed: 7 calls and events: shown as a line of text",
            "  left out: 1 call or event: " + Omission.NOT_SELECTED.description());
  }
}
