package org.decamp.app.cli;

import org.decamp.app.DecideLinks;
import org.decamp.app.Decided;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.decamp.model.Messenger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp people unlink} and {@code unlink-group}. */
final class UnlinkCommands {

  private UnlinkCommands() {}

  /** {@code decamp people unlink}. */
  @Command(
      name = "unlink",
      description = "Takes back who somebody is in Signal.",
      footer = {"", "Example:", "  decamp people unlink \"Anna Bell\""})
  static final class Unlink extends PeopleDecisionCommand {

    @Parameters(paramLabel = "PERSON", description = "a name or id")
    private String person = "";

    Unlink(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      return new DecideLinks(vault).unlink(person, Messenger.SIGNAL);
    }
  }

  /** {@code decamp people unlink-group}. */
  @Command(
      name = "unlink-group",
      description = "Takes back where a conversation of several people goes in Signal.",
      footer = {"", "Example:", "  decamp people unlink-group \"Hiking\""})
  static final class UnlinkGroup extends PeopleDecisionCommand {

    @Parameters(paramLabel = "CONVERSATION", description = "the beginning of its id or title")
    private String conversation = "";

    UnlinkGroup(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      return new DecideLinks(vault).unlinkGroup(conversation, Messenger.SIGNAL);
    }
  }
}
