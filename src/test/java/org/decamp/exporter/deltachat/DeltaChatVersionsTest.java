package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Backups of older and newer versions, restored by older and newer versions. */
class DeltaChatVersionsTest {

  @TempDir Path home;

  private Path out() {
    return home.resolve("delta-chat-backup-out.tar");
  }

  private static MemoryVault history() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 11, 5, 40);
    return vault;
  }

  static Stream<Arguments> combinations() {
    return Stream.of(
        Arguments.of(
            DeltaChatCore.OLDEST,
            List.of(DeltaChatCore.OLDEST, DeltaChatCore.USUAL, DeltaChatCore.NEWEST)),
        Arguments.of(
            DeltaChatCore.OLDER,
            List.of(DeltaChatCore.OLDER, DeltaChatCore.USUAL, DeltaChatCore.NEWEST)),
        Arguments.of(DeltaChatCore.NEWEST, List.of(DeltaChatCore.USUAL, DeltaChatCore.NEWEST)));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void whatWasMadeFromABackupOfOneIsRestoredByOthers(String base, List<String> others)
      throws Exception {
    MemoryVault vault = history();
    DeltaChatScene.merge(vault, backup(base), out());
    for (String version : others) {
      try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge-" + version))) {
        int account = core.restored(out(), null);
        assertThat(core.call("get_migration_error", account).isNull()).isTrue();
        CoreComparison comparison = new CoreComparison(core, account);
        comparison.compare(vault);
        Quiet.require(core, account, comparison.entries);
        JsonNode own = core.call("search_messages", account, "Hello own group", null);
        assertThat(own.size()).isEqualTo(1);
      }
    }
  }

  /** The newest can set no account up without network, but it can restore one and export it. */
  private Path backup(String version) throws Exception {
    if (!version.equals(DeltaChatCore.NEWEST)) {
      return DeltaChatScene.backup(version, home, null);
    }
    Path usual = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("maker-of-newest"))) {
      return core.exported(core.restored(usual, null), home.resolve("made-newest"), null);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.OLDEST, DeltaChatCore.OLDER})
  void aProfileFromScratchIsTooNewForOlderOnesAndTheySaySo(String version) throws Exception {
    DeltaChatScene.fromScratch(history(), null, out());
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      assertThatThrownBy(() -> core.restored(out(), null))
          .isInstanceOf(DeltaChatCore.Refused.class)
          .hasMessageMatching("(?s).*(too new|newer version).*");
    }
  }

  /**
   * From 153 on, a database that holds a recent message with somebody known by address only lets
   * messages go out unencrypted ({@code delta-chat}, section 4.1).
   */
  @Test
  void recentMessagesDoNotMakeAnUpdateOfTheAppGiveUpEncryption() throws Exception {
    MemoryVault vault = new MemoryVault();
    vault.owner("instagram", new PrivateText("Me"), "test");
    long now = Instant.now().toEpochMilli();
    Story.direct("1").says("Anna", now - 60_000, "hello").says("Me", now, "hi").into(vault);
    Path backup = DeltaChatScene.backup(DeltaChatCore.OLDER, home, null);
    DeltaChatScene.merge(vault, backup, Instant.now(), out());
    for (String version : List.of(DeltaChatCore.USUAL, DeltaChatCore.NEWEST)) {
      try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge-" + version))) {
        int account = core.restored(out(), null);
        CoreComparison comparison = new CoreComparison(core, account);
        comparison.compare(vault);
        assertThat(comparison.entries).isEqualTo(3);
        assertThat(core.call("get_config", account, "force_encryption").asString()).isEqualTo("1");
      }
    }
    Path weak = DeltaChatScene.backupOfAnUnencryptedChat(home.resolve("weak"));
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.USUAL, home.resolve("control"))) {
      int account = core.restored(weak, null);
      assertThat(core.call("get_config", account, "force_encryption").asString()).isEqualTo("0");
    }
  }
}
