package org.decamp.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.SignalLimits;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.signalcli.message.Target;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.decamp.vault.custody.ReplayEvent;

/** Takes back what was sent, the newest first. To take something back twice does no harm. */
final class Undo {

  private static final int TRIES = 3;

  private final Replay.Tools tools;
  private final ReplayTarget target;
  private final Pace pace;
  private final Line line;
  private final Progress progress;
  private final Journal journal;
  private long deleted;

  Undo(Replay.Tools tools, ReplayTarget target, Line line, Progress progress) throws Problem {
    this.tools = tools;
    this.target = target;
    this.line = line;
    this.progress = progress;
    pace = Pace.advised(SignalLimits.builtIn(), target);
    journal = new Journal(tools);
  }

  UndoResult run() throws Problem {
    journal.recover();
    try {
      ReplayEnding ending = untilSomethingIsInTheWay();
      line.close();
      return new UndoResult(ending, deleted, there().size(), unknown());
    } finally {
      if (deleted > 0) {
        tools
            .custody()
            .record(new ReplayEvent.Undone(target.kind(), deleted, there().size() + unknown()));
      }
    }
  }

  private ReplayEnding untilSomethingIsInTheWay() throws Problem {
    progress.report(new Progress.Event.Started(Phase.SENDING, 0));
    Delivery delivery = new Delivery(line, tools.clock(), pace.patience());
    try {
      for (Entry entry : there().reversed()) {
        progress.checkCancelled();
        Instant due = tools.clock().now().plus(pace.after(0));
        takeBack(entry, delivery);
        Pause.until(due, tools.clock());
      }
      return new ReplayEnding.Finished();
    } catch (EndOfRun e) {
      return e.ending();
    } finally {
      progress.report(new Progress.Event.Finished(Phase.SENDING));
    }
  }

  private void takeBack(Entry entry, Delivery delivery) throws EndOfRun, Problem {
    Optional<Target> receiver = Places.target(entry.receiver());
    if (receiver.isEmpty()) {
      return;
    }
    long timestamp = entry.sentAt().orElseThrow();
    for (int tries = 0; tries < TRIES; tries++) {
      SendOutcome outcome =
          delivery.deliver(account -> account.deleteForAll(receiver.get(), timestamp, _ -> {}));
      if (outcome instanceof SendOutcome.Sent) {
        journal.settle(entry, State.DELETED);
        deleted++;
        progress.report(new Progress.Event.Advanced(0, 1));
      }
      if (!(outcome instanceof Uncertain)) {
        return;
      }
    }
  }

  /** What can be taken back, the oldest first. */
  static List<Entry> there(Journal journal, ReplayTarget target) throws Problem {
    return of(journal, target, entry -> possible(entry) && entry.sentAt().isPresent());
  }

  private List<Entry> there() throws Problem {
    return there(journal, target);
  }

  private long unknown() throws Problem {
    return of(journal, target, entry -> possible(entry) && entry.sentAt().isEmpty()).size();
  }

  private static List<Entry> of(Journal journal, ReplayTarget target, Predicate<Entry> which)
      throws Problem {
    return journal.entries().stream()
        .filter(entry -> Places.belongs(entry.place(), target))
        .filter(which)
        .toList();
  }

  private static boolean possible(Entry entry) {
    return switch (entry.state()) {
      case SENT, PARTLY_SENT, UNCERTAIN -> true;
      case ATTEMPTED, NOT_SENT, DELETED -> false;
    };
  }
}
