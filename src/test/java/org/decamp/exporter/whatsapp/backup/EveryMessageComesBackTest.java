package org.decamp.exporter.whatsapp.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decamp.exporter.ExportJob;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else's reader finds every message, file and reaction that a merge put in. */
class EveryMessageComesBackTest {

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"2022, 1", "2026, 2", "2026, 3"})
  void ofHistoriesWithEveryKindOfContent(int year, long seed) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, seed, 24, 60);
    Map<Conversation, String> numbers = WhatsAppScene.linkAsOne(vault);
    MadeMsgstore made = MadeMsgstore.of(year, home);
    made.message(made.chat(made.person("4930123456")), true, 1, "somebody else");
    Path backup = made.sealed(home.resolve("msgstore.db.crypt15"));
    Path out = home.resolve("out");
    ExportJob.Result result = WhatsAppScene.merge(vault, backup, out);
    Map<Conversation, String> direct = new LinkedHashMap<>();
    numbers.forEach((conversation, number) -> {
      if (conversation.kind() == ConversationKind.DIRECT && conversation.messageCount() > 0) {
        direct.put(conversation, number);
      }
    });
    assertThat(direct).hasSizeGreaterThan(2);
    try (Connection merged = WhatsAppScene.clear(WhatsAppScene.database(out), home)) {
      MsgstoreComparison comparison = new MsgstoreComparison(merged, out);
      comparison.compare(vault, direct);
      assertThat(comparison.notices).isEqualTo(direct.size());
      assertThat(result.readBack().conversations()).isEqualTo(direct.size());
      assertThat(comparison.files).isEqualTo((int) result.readBack().attachments()).isPositive();
      assertThat(comparison.reactions).isEqualTo((int) result.readBack().reactions()).isPositive();
    }
  }
}
