package org.decamp.replay;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.SelectionDigest;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Conversation;
import org.decamp.people.PeopleDirectory;
import org.decamp.replay.ReplayEnding.Obstacle;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.signalcli.message.Target;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.decamp.vault.custody.ReplayEvent;

/** Sends what remains of everything that was chosen, until something stands in the way. */
final class Run {

  private static final Duration FOR_RECEIPTS = Duration.ofSeconds(1);
  private static final int LOOKS = 5;

  private final Replay.Tools tools;
  private final ReplayOptions options;
  private final Progress progress;
  private final ReplayPlanner planner;
  private final Journal journal;
  private final Line line;
  private final Sending sending;
  private Optional<ReplayEnding> ending = Optional.empty();
  private long remaining;
  private boolean begun;

  Run(
      Replay.Tools tools,
      ReplayOptions options,
      Line line,
      RandomGenerator chance,
      Progress progress)
      throws Problem {
    this.tools = tools;
    this.options = options;
    this.line = line;
    this.progress = progress;
    planner = new ReplayPlanner(tools.vault(), tools.journal(), tools.account());
    journal = new Journal(tools);
    journal.recover();
    sending = new Sending(tools, options, journal, line, chance, progress);
  }

  ReplayResult run(Optional<CaptchaLink> captcha) throws Problem {
    boolean finished = false;
    try {
      ReplayEnding how = untilSomethingIsInTheWay(captcha);
      line.close();
      ReplayResult result = result(how);
      finished = result.remaining() == 0;
      return result;
    } finally {
      if (begun) {
        tools
            .custody()
            .record(
                new ReplayEvent.Ended(
                    finished,
                    sending.sent() + sending.partly(),
                    sending.notSent(),
                    planner.uncertain(options).size()));
      }
    }
  }

  private ReplayEnding untilSomethingIsInTheWay(Optional<CaptchaLink> captcha) throws Problem {
    progress.report(new Progress.Event.Started(Phase.SENDING, 0));
    try {
      unlessEnded(() -> {
        if (captcha.isPresent()) {
          solve(captcha.get());
        }
        lookForReceipts(LOOKS);
      });
      PeopleDirectory directory = PeopleDirectory.of(tools.vault());
      for (Conversation conversation : planner.conversations()) {
        if (SelectedMessages.includes(options.selection(), conversation)) {
          walk(conversation, directory);
        }
      }
      unlessEnded(() -> lookForReceipts(1));
      return ending.orElseGet(ReplayEnding.Finished::new);
    } finally {
      progress.report(new Progress.Event.Finished(Phase.SENDING));
    }
  }

  /** A part of the run. */
  @FunctionalInterface
  private interface Part {

    void run() throws EndOfRun, Problem;
  }

  private void unlessEnded(Part part) throws Problem {
    if (ending.isEmpty()) {
      try {
        part.run();
      } catch (EndOfRun e) {
        ending = Optional.of(e.ending());
        line.close();
      }
    }
  }

  private void solve(CaptchaLink captcha) throws EndOfRun, Problem {
    Optional<Entry> asked = journal.challenged();
    if (asked.isEmpty()) {
      return;
    }
    try {
      line.account().submitChallenge(Journal.token(asked.get()), captcha);
    } catch (SignalCliException.CaptchaRejected _) {
      throw new EndOfRun(new ReplayEnding.CaptchaRefused());
    } catch (SignalCliException e) {
      line.broken(e);
      throw new EndOfRun(Obstacle.SIGNAL_CLI);
    }
    journal.settle(asked.get(), State.NOT_SENT);
    sending.slower();
  }

  /** What is uncertain may have been proved meanwhile. */
  private void lookForReceipts(int times) throws EndOfRun, Problem {
    for (int look = 0; look < times && receiptsMayTell(); look++) {
      var _ = line.account();
      Pause.of(FOR_RECEIPTS, tools.clock());
      new Reconciliation(journal, line.receipts()).run();
    }
  }

  private boolean receiptsMayTell() throws Problem {
    return planner.uncertain(options).stream().anyMatch(Reconciliation::possible);
  }

  /** Sends what remains of a conversation until the run ends; from then on it is only counted. */
  private void walk(Conversation conversation, PeopleDirectory directory) throws Problem {
    Receiver receiver = new Receiver(conversation, directory);
    try (OutgoingMessages messages =
        planner.stream(
            options, conversation, directory, new Ledger(), new OnlyCancelling(progress))) {
      for (var next = messages.next(); next.isPresent(); next = messages.next()) {
        Outgoing message = next.get();
        unlessEnded(() -> {
          if (!begun) {
            begin();
          }
          sending.send(message, receiver.of(message));
        });
        if (!sending.isOver(message)) {
          remaining++;
        }
      }
    }
  }

  private void begin() throws EndOfRun, Problem {
    if (options.target().onlyOneself()) {
      requireOtherDevice();
    }
    tools
        .custody()
        .record(
            new ReplayEvent.Begun(
                options.target().kind(),
                options.form().code(),
                SelectionDigest.of(options.selection()),
                options.selection().takesEverything()));
    begun = true;
  }

  /** Asking also reminds signal-cli to send to the other devices at all. */
  private void requireOtherDevice() throws EndOfRun, Problem {
    while (true) {
      try {
        if (line.account().devices().size() < 2) {
          throw new EndOfRun(Obstacle.NO_OTHER_DEVICE);
        }
        return;
      } catch (SignalCliException e) {
        line.broken(e);
      }
    }
  }

  /** Where the messages of one conversation go, found when the first is sent. */
  private final class Receiver {

    private final Conversation conversation;
    private final PeopleDirectory directory;
    private Optional<Target> found = Optional.empty();

    Receiver(Conversation conversation, PeopleDirectory directory) {
      this.conversation = conversation;
      this.directory = directory;
    }

    Target of(Outgoing message) throws EndOfRun, Problem {
      if (found.isEmpty()) {
        found = Optional.of(find(message.place()));
      }
      return found.get();
    }

    private Target find(String place) throws EndOfRun, Problem {
      return switch (options.target()) {
        case ReplayTarget.NoteToSelf _ -> new Target.NoteToSelf();
        case ReplayTarget.OwnGroups _ ->
            new GroupFinder(line, journal)
                .find(conversation, place, new Speakers(conversation, directory).title());
        case ReplayTarget.Contact(var who) -> new Target.Direct(who);
        case ReplayTarget.Group(var group) -> new Target.ToGroup(group);
      };
    }
  }

  private ReplayResult result(ReplayEnding how) throws Problem {
    return new ReplayResult(
        how,
        sending.sent(),
        sending.partly(),
        sending.notSent(),
        planner.uncertain(options).size(),
        remaining);
  }
}
