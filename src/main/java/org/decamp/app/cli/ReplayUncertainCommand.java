package org.decamp.app.cli;

import java.util.List;
import org.decamp.app.OpenVault;
import org.decamp.app.SignalReplay;
import org.decamp.job.Problem;
import org.decamp.replay.Replay;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp replay uncertain}. */
@Command(
    name = "uncertain",
    description = {
      "Lists the messages of which nobody knows whether they were sent, because an answer got lost:",
      "number, time, and where to. Look on your phone, then say what you saw. Asks no network."
    },
    footer = {
      "",
      "Example:",
      "  decamp replay uncertain",
      "  decamp replay uncertain --arrived 17",
      "  decamp replay uncertain --missing 17"
    })
final class ReplayUncertainCommand extends BaseCommand {

  @ArgGroup private Choice choice = new Choice();

  private static final class Choice {

    @Option(names = "--arrived", paramLabel = "NUMBER", description = "it is there")
    private @Nullable Long arrived;

    @Option(
        names = "--missing",
        paramLabel = "NUMBER",
        description = "it is not there; the next run sends it again")
    private @Nullable Long missing;
  }

  ReplayUncertainCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      for (String account : vault.replayJournal().accounts()) {
        Replay replay = new SignalReplay(vault, new PhoneNumber(account)).remembering();
        List<Entry> open =
            vault.replayJournal().entries(account).stream()
                .filter(ReplayUncertainCommand::isOpen)
                .toList();
        if (choice.arrived == null && choice.missing == null) {
          open.forEach(session().results().replay()::uncertain);
        } else if (settled(replay, open)) {
          return ExitCode.DONE;
        }
      }
    }
    if (choice.arrived == null && choice.missing == null) {
      return ExitCode.DONE;
    }
    throw new Problem.Usage(
        "no message of that number is uncertain", "See decamp replay uncertain.");
  }

  /** One that was attempted when the program ended is as uncertain as one that ended so. */
  private static boolean isOpen(Entry entry) {
    return entry.state() == State.UNCERTAIN || entry.state() == State.ATTEMPTED;
  }

  private boolean settled(Replay replay, List<Entry> open) throws Problem {
    boolean arrived = choice.arrived != null;
    Long number = arrived ? choice.arrived : choice.missing;
    for (Entry entry : open) {
      if (number != null && entry.number() == number) {
        replay.settle(entry, arrived);
        session().results().replay().settled(entry.number(), arrived);
        return true;
      }
    }
    return false;
  }
}
