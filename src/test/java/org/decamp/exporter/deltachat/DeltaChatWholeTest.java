package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.ReadBack;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand messages, every one of which Delta Chat's own core gives back. */
class DeltaChatWholeTest {

  private static final int MEDIA = 250;

  @TempDir Path home;

  @Test
  void allOfALargeHistoryIsShownAsTheVaultHoldsItAndNothingIsSent() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 5, 3, 33_400, MEDIA);
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    Path out = home.resolve("delta-chat-backup-out.tar");
    ExportJob.Result result = DeltaChatScene.merge(vault, backup, out);
    assertThat(result.plan().messages()).isGreaterThan(100_000);
    ReadBack written = result.readBack();
    assertThat(written.files()).isEqualTo(MEDIA);
    for (String version : List.of(DeltaChatCore.USUAL, DeltaChatCore.NEWEST)) {
      try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge-" + version))) {
        int account = core.restored(out, null);
        CoreComparison comparison = new CoreComparison(core, account);
        comparison.compare(vault);
        assertThat(comparison.entries).isEqualTo(written.messages());
        assertThat(comparison.files).isEqualTo(written.attachments());
        assertThat(comparison.reactions).isEqualTo(written.reactions());
        assertThat(comparison.quotes).isPositive();
        Quiet.require(core, account, written.messages());
      }
    }
  }
}
