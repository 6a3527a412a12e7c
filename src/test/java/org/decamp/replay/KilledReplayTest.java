package org.decamp.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.ConversationId;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.standin.LinkedAccount;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.testing.Story;
import org.decamp.vault.Ingest;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 messages are sent to somebody else through the real signal-cli, and on the way something is
 * killed without a warning (SIGKILL) at a random moment and started again, 24 times or as often as
 * {@code -Ddecamp.kills} says: as a rule the process that replays, while a signal-cli that runs as
 * a daemon goes on with what it was handed; once in thirteen times that daemon; and in the
 * beginning, a few times, a replaying process whose signal-cli is its own child, or that child.
 * What the other side got is decrypted by Signal's own library.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledReplayTest {

  private static final int MESSAGES = 500;
  private static final int KILLS = Integer.getInteger("decamp.kills", 24);

  @TempDir Path temp;

  @Test
  void eachMessageArrivesOnceOrTheJournalSaysThatNobodyKnows() throws Exception {
    Path root = temp.resolve("vault");
    fill(root);
    Files.createDirectories(temp.resolve("stage"));
    try (LinkedAccount linked = LinkedAccount.start(temp)) {
      Person friend = linked.standIn().newPerson();
      linked.signalCli().close();
      Lives lives = new Lives(root, linked, friend, temp);
      lives.lead(KILLS);
      assertThat(lives.killed()).isEqualTo(KILLS);
      try (Vault vault = Vault.open(root, ReplayingChild.passphrase())) {
        assertThat(vault.check(Progress.silent()).clean()).isTrue();
        compare(vault, friend, linked.standIn().owner());
      }
    }
  }

  private static void fill(Path root) throws Exception {
    Story story = Story.direct("a");
    for (int i = 0; i < MESSAGES; i++) {
      story.says("Ada", Story.NOON + i * 60_000L, "number " + i + " of all");
    }
    try (Vault vault = Vault.create(root, ReplayingChild.passphrase(), new KdfCost(8192, 1, 1));
        Ingest ingest = vault.ingest()) {
      story.into(ingest);
      ingest.finish(new Ledger().balance());
    }
  }

  private static void compare(Vault vault, Person friend, Person owner) throws Exception {
    PhoneNumber me = new PhoneNumber(owner.account().number());
    Map<String, Integer> arrived = new HashMap<>();
    for (DataMessage message : friend.inbox().written()) {
      arrived.merge(message.body(), 1, Integer::sum);
    }
    Map<UUID, List<State>> states = new HashMap<>();
    for (Entry entry : vault.replayJournal().entries(me.text())) {
      entry
          .pieces()
          .forEach(
              piece -> states.computeIfAbsent(piece, _ -> new ArrayList<>()).add(entry.state()));
    }
    List<Outgoing> all = all(vault, me);
    assertThat(all).hasSize(MESSAGES + 1);
    int once = 0;
    int unknown = 0;
    for (Outgoing message : all) {
      int times = arrived.getOrDefault(message.text().value(), 0);
      List<State> told = states.getOrDefault(message.pieces().getFirst(), List.of());
      assertThat(times).as("%s: %s", message.text().value(), told).isLessThanOrEqualTo(1);
      assertThat(told).as(message.text().value()).doesNotContain(State.ATTEMPTED);
      if (told.contains(State.SENT)) {
        assertThat(times).as(message.text().value()).isEqualTo(1);
        once++;
      } else {
        assertThat(told).as(message.text().value()).contains(State.UNCERTAIN);
        unknown++;
      }
    }
    assertThat(arrived.keySet())
        .isSubsetOf(all.stream().map(message -> message.text().value()).toList());
    assertThat(once).isGreaterThan(MESSAGES / 4);
    assertThat(unknown).isBetween(1, KILLS);
    System.getLogger(KilledReplayTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} sent, {1} uncertain, {2} arrived",
            once,
            unknown,
            arrived.size());
  }

  private static List<Outgoing> all(Vault vault, PhoneNumber me) throws Exception {
    List<Outgoing> all = new ArrayList<>();
    ReplayPlanner planner = new ReplayPlanner(vault.reader(), new ReplayJournalInMemory(), me);
    var conversation =
        vault.reader().conversation(ConversationId.of("instagram", "a")).orElseThrow();
    try (OutgoingMessages messages =
        planner.outgoing(ReplayingChild.options(new UUID(0, 0)), conversation, Progress.silent())) {
      for (var next = messages.next(); next.isPresent(); next = messages.next()) {
        all.add(next.get());
      }
    }
    return all;
  }
}
