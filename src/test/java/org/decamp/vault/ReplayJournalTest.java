package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.job.Progress;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of messages that are sent anew lies in the vault, sealed as all else. */
class ReplayJournalTest {

  private static final String ME = "+15555550100";
  private static final Instant NOW = Instant.ofEpochMilli(1_795_400_696_493L);
  private static final List<UUID> PIECES = List.of(new UUID(1, 2), new UUID(-3, 4));

  @TempDir Path temp;

  @Test
  void whatWasSaidIsThereWhenTheVaultIsOpenedAgain() throws Exception {
    Path root = temp.resolve("vault");
    try (Vault vault = CheapVault.create(root)) {
      ReplayJournal journal = vault.replayJournal();
      assertThat(journal.accounts()).isEmpty();
      assertThat(journal.attempt(ME, "self", "self", NOW, PIECES)).isEqualTo(1);
      assertThat(journal.attempt(ME, "own/ab", "group/x", NOW, List.of())).isEqualTo(2);
      assertThat(journal.attempt("+2", "self", "self", NOW, PIECES)).isEqualTo(3);
      journal.settle(1, State.SENT, OptionalLong.of(7));
      journal.challenged(2, "token");
    }
    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      ReplayJournal journal = vault.replayJournal();
      assertThat(journal.accounts()).containsExactly(ME, "+2");
      assertThat(journal.entries(ME)).extracting(Entry::number).containsExactly(1L, 2L);
      assertThat(journal.entries("+2")).extracting(Entry::state).containsExactly(State.ATTEMPTED);
      Entry sent = journal.entries(ME, "self").getFirst();
      assertThat(sent.state()).isEqualTo(State.SENT);
      assertThat(sent.attempted()).isEqualTo(NOW);
      assertThat(sent.sentAt()).hasValue(7);
      assertThat(sent.pieces()).isEqualTo(PIECES);
      assertThat(journal.entries(ME, "own/ab").getFirst().challenge()).contains("token");
    }
  }

  @Test
  void aLaterStateKeepsTheTimeAndEndsTheChallenge() throws Exception {
    try (Vault vault = CheapVault.create(temp.resolve("vault"))) {
      ReplayJournal journal = vault.replayJournal();
      journal.attempt(ME, "self", "self", NOW, PIECES);
      journal.settle(1, State.UNCERTAIN, OptionalLong.of(9));
      journal.challenged(1, "token");
      journal.settle(1, State.DELETED, OptionalLong.empty());
      Entry entry = journal.entries(ME).getFirst();
      assertThat(entry.state()).isEqualTo(State.DELETED);
      assertThat(entry.sentAt()).hasValue(9);
      assertThat(entry.challenge()).isEmpty();
      assertThat(entry.toString()).doesNotContain(ME);
    }
  }

  @Test
  void theSealFollowsEachChangeAndTellsOfOneFromOutside() throws Exception {
    Path root = temp.resolve("vault");
    try (Vault vault = CheapVault.create(root)) {
      ReplayJournal journal = vault.replayJournal();
      journal.attempt(ME, "self", "self", NOW, PIECES);
      assertThat(vault.check(Progress.silent()).clean()).isTrue();
      journal.settle(1, State.SENT, OptionalLong.of(7));
      assertThat(vault.check(Progress.silent()).clean()).isTrue();
    }
    EditedDatabase.edit(root, "UPDATE replay SET state = 3");
    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      assertThat(vault.check(Progress.silent()).clean()).isFalse();
    }
  }
}
