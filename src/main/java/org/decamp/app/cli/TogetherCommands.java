package org.decamp.app.cli;

import org.decamp.app.DecideConversations;
import org.decamp.app.Decided;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp people join} and {@code separate}. */
final class TogetherCommands {

  private TogetherCommands() {}

  /** {@code decamp people join}. */
  @Command(
      name = "join",
      description = {
        "Says that a conversation is part of another one, as when an encrypted download goes on",
        "where the ordinary export ends. Both are shown as one from then on.",
        "Take it back with decamp people separate."
      },
      footer = {"", "Example:", "  decamp people join 3fa9c1 77ab02"})
  static final class Join extends PeopleDecisionCommand {

    @Parameters(
        index = "0",
        paramLabel = "CONVERSATION",
        description = "what is kept: the beginning of its id or title")
    private String into = "";

    @Parameters(index = "1", paramLabel = "PART", description = "what becomes part of it")
    private String part = "";

    Join(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      return new DecideConversations(vault).join(into, part);
    }
  }

  /** {@code decamp people separate}. */
  @Command(
      name = "separate",
      description = {
        "Takes joined conversations apart again, or says that two do not belong together, so that",
        "it is not suggested any more. decamp people list shows the ids of joined parts."
      },
      footer = {"", "Example:", "  decamp people separate 3fa9c1 77ab0266c1d2e3f4"})
  static final class Separate extends PeopleDecisionCommand {

    @Parameters(
        index = "0",
        paramLabel = "CONVERSATION",
        description = "the beginning of its id or title")
    private String into = "";

    @Parameters(
        index = "1",
        paramLabel = "PART",
        description = "the id of the joined part, or another conversation")
    private String part = "";

    Separate(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      return new DecideConversations(vault).separate(into, part);
    }
  }
}
