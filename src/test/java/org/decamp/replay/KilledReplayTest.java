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
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.standin.LinkedAccount;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 messages are sent to somebody else through the real signal-cli, and on the way something is
 * killed without a warning (SIGKILL) and started again, 200 times: as a rule the process that
 * replays, while a signal-cli that runs as a daemon goes on with what it was handed; at times that
 * daemon, or a replaying process whose signal-cli is its own child, or that child. Where is left to
 * chance, over all messages and every {@link Step} of one. What the other side got is decrypted by
 * Signal's own library.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledReplayTest {

  private static final int MESSAGES = 500;
  private static final int KILLS = Integer.getInteger("decamp.kills", 200);

  /** So often that chance leaves no step out. */
  private static final int ENOUGH = 100;

  @TempDir Path temp;

  @Test
  void eachMessageArrivesOnceOrTheJournalSaysThatNobodyKnows() throws Exception {
    ReplayedVault all = ReplayedVault.create(temp.resolve("vault"), MESSAGES);
    ReplayedVault few = ReplayedVault.create(temp.resolve("few"), 2);
    Files.createDirectories(temp.resolve("stage"));
    try (LinkedAccount linked = LinkedAccount.start(temp)) {
      Person friend = linked.standIn().newPerson();
      linked.signalCli().close();
      Toll toll = new Lives(all, few, linked, friend, KILLS).lead();
      say(toll.toString());
      assertThat(toll.all()).isEqualTo(KILLS);
      if (KILLS >= ENOUGH) {
        assertThat(Step.values()).allMatch(step -> toll.at(step) > 0);
      }
      try (Vault vault = all.open()) {
        assertThat(vault.check(Progress.silent()).clean()).isTrue();
        compare(vault, friend, linked.standIn().owner());
      }
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
    List<Outgoing> all = ReplayedVault.all(vault, me);
    assertThat(all).hasSize(MESSAGES + 1);
    assertThat(arrived.keySet())
        .isSubsetOf(all.stream().map(message -> message.text().value()).toList());
    int once = 0;
    int unknown = 0;
    int unknownThere = 0;
    for (Outgoing message : all) {
      String text = message.text().value();
      int times = arrived.getOrDefault(text, 0);
      List<State> told = states.getOrDefault(message.pieces().getFirst(), List.of());
      assertThat(times).as("%s: %s", text, told).isLessThanOrEqualTo(1);
      assertThat(told).as(text).doesNotContain(State.ATTEMPTED);
      if (told.contains(State.SENT)) {
        assertThat(times).as(text).isEqualTo(1);
        once++;
      } else {
        assertThat(told).as(text).contains(State.UNCERTAIN);
        unknown++;
        unknownThere += times;
      }
    }
    assertThat(once).isGreaterThan(MESSAGES / 4);
    assertThat(unknown).isBetween(1, KILLS);
    say(
        "%d sent, each is there once; %d uncertain, of which %d are there once; none twice"
            .formatted(once, unknown, unknownThere));
  }

  private static void say(String text) {
    System.getLogger(KilledReplayTest.class.getName()).log(System.Logger.Level.INFO, text);
  }
}
