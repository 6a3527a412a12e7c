package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.decamp.vault.custody.CustodyEntry;
import org.junit.jupiter.api.Test;

/** An entry that somebody else wrote is shown as it is, and does nothing to the terminal. */
class CustodyTextTest {

  private static String shown(String json) {
    StringWriter out = new StringWriter();
    byte[] none = CustodyEntry.origin();
    new CustodyText(new PrintWriter(out))
        .entry(new CustodyEntry(1, none, none, json.getBytes(StandardCharsets.UTF_8)));
    return out.toString();
  }

  @Test
  void factsOfUnknownShapeAreShownAsTheyStand() {
    assertThat(shown("{\"kind\":\"later\",\"facts\":{\"a\":{\"b\":[1,{}]},\"c\":[null,[2]]}}"))
        .contains("later")
        .contains("a: b [1,{}]");
  }

  @Test
  void namesOfFactsAndKindsCannotSteerTheTerminal() {
    assertThat(shown("{\"kind\":\"k\\u001b[2J\",\"facts\":{\"n\\u001b[2J\":1}}"))
        .contains("hash")
        .doesNotContain("\u001b");
  }

  @Test
  void whatIsNoJsonIsCalledUnreadable() {
    assertThat(shown("{\"kind\"")).contains("unreadable");
  }
}
