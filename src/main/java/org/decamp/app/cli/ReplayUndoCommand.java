package org.decamp.app.cli;

import java.io.IOException;
import java.util.Optional;
import org.decamp.app.OpenVault;
import org.decamp.app.ReplayProblem;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.SignalDevice;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayTarget;
import org.decamp.replay.UndoResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code decamp replay undo}. */
@Command(
    name = "undo",
    description = {
      "Takes back for everybody what decamp replay signal sent, newest first: by default what is in",
      "your groups of your own. Apps of others follow only within about a day after it was sent, and",
      "keep a note that something was deleted. A group that was made stays; leave it in Signal.",
      "It breaks off and goes on as sending does."
    },
    footer = {"", "Example:", "  decamp replay undo", "  decamp replay undo --note-to-self"})
final class ReplayUndoCommand extends BaseCommand {

  private static final String WORD = "undo";

  @Mixin private final ReplayTargetOptions target = new ReplayTargetOptions();

  @Mixin private final SignalCliOptions signalCli = new SignalCliOptions();

  ReplayUndoCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    try (SignalDevice device = SignalDevice.open(signalCli.setting(session()));
        OpenVault vault = session().door().open()) {
      ReplayTarget chosen = target.target(vault.reader());
      session().say("This deletes, for everybody, what was sent there.");
      session().confirm(WORD);
      UndoResult result =
          SignalReplay.of(vault, device).withoutFiles(device).undo(chosen, session().progress());
      session().results().replay().undone(result);
      Optional<Problem> problem = ReplayProblem.of(result.ending());
      if (problem.isPresent()) {
        throw problem.get();
      }
      return code(result.notDeleted() == 0 && result.unknown() == 0);
    }
  }
}
