package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests rely on in Delta Chat's own core. */
class DeltaChatCoreTest {

  @TempDir Path home;

  /** With an empty list of servers, the last call would never return. */
  @Test
  void anAccountWhoseServerRefusesStopsAndAnswersAgain() throws Exception {
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.USUAL, home)) {
      int account = core.pseudoAccount();
      core.startIo(account);
      core.call("stop_io", account);
      assertThat(core.call("is_configured", account).asBoolean()).isTrue();
    }
  }
}
