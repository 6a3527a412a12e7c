package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.decamp.exporter.ExportJob;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delta Chat's own core restores what was written, and shows what the vault holds. */
class DeltaChatRestoreTest {

  @TempDir Path home;

  private Path out() {
    return home.resolve("delta-chat-backup-out.tar");
  }

  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void everyKindOfContentIsShownAsTheVaultHoldsIt(String version) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 7, 6, 60);
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    ExportJob.Result result = DeltaChatScene.merge(vault, backup, out());
    assertThat(result.report().hasLoss()).isFalse();
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(out(), null);
      CoreComparison comparison = new CoreComparison(core, account);
      comparison.compare(vault);
      assertThat(comparison.notices).isEqualTo(5);
      assertThat(comparison.files).isEqualTo(result.readBack().attachments()).isPositive();
      assertThat(comparison.reactions).isEqualTo(result.readBack().reactions()).isPositive();
      assertThat(comparison.quotes).isPositive();
    }
  }
}
