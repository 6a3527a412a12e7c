package org.decamp.replay;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.job.Problem;
import org.decamp.signalcli.message.ChallengeToken;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.PartiallySent;
import org.decamp.signalcli.message.SendOutcome.Sent;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;

/** The vault's journal for one account, in the words of the binding. */
final class Journal {

  private final ReplayJournal journal;
  private final String account;

  Journal(Replay.Tools tools) {
    this.journal = tools.journal();
    this.account = tools.account().text();
  }

  List<Entry> entries() throws Problem {
    return journal.entries(account);
  }

  List<Entry> at(String place) throws Problem {
    return journal.entries(account, place);
  }

  /** Of what was about to be handed over when a run ended nobody knows what became. */
  void recover() throws Problem {
    for (Entry entry : entries()) {
      if (entry.state() == State.ATTEMPTED) {
        settle(entry, State.UNCERTAIN);
      }
    }
  }

  /** Durable when it returns; the number of the new entry. */
  long attempt(Outgoing message, String receiver, ReplayClock clock) throws Problem {
    return journal.attempt(account, message.place(), receiver, clock.now(), message.pieces());
  }

  /** Says how an attempt ended. */
  void ended(long number, SendOutcome outcome) throws Problem {
    switch (outcome) {
      case Sent(long timestamp, var _) ->
          journal.settle(number, State.SENT, OptionalLong.of(timestamp));
      case PartiallySent(long timestamp, var _) ->
          journal.settle(number, State.PARTLY_SENT, OptionalLong.of(timestamp));
      case Uncertain(var _, OptionalLong timestamp) ->
          journal.settle(number, State.UNCERTAIN, timestamp);
      case NotSent refused -> {
        if (refused.challenge().isPresent()) {
          journal.challenged(number, refused.challenge().get().text());
        } else {
          journal.settle(number, State.NOT_SENT, OptionalLong.empty());
        }
      }
    }
  }

  void settle(Entry entry, State state) throws Problem {
    journal.settle(entry.number(), state, OptionalLong.empty());
  }

  void settle(Entry entry, State state, long timestamp) throws Problem {
    journal.settle(entry.number(), state, OptionalLong.of(timestamp));
  }

  /** What a captcha was asked for with last, in the entry that it is asked for. */
  Optional<Entry> challenged() throws Problem {
    return entries().stream()
        .filter(entry -> entry.challenge().isPresent())
        .reduce((_, later) -> later);
  }

  static ChallengeToken token(Entry challenged) {
    return new ChallengeToken(challenged.challenge().orElseThrow());
  }
}
