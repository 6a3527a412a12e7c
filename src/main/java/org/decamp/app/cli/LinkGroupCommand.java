package org.decamp.app.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.decamp.app.DecideLinks;
import org.decamp.app.Decided;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.decamp.model.SignalConversation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp people link-group}. */
@Command(
    name = "link-group",
    description = {
      "Takes your word for where a conversation of several people goes in Signal.",
      "The best choice is a real group: make it in Signal with these people, make a backup, and",
      "let decamp people link --signal show its id."
    },
    footer = {
      "",
      "Example:",
      "  decamp people link-group \"Hiking\" --signal-group 0123456789abcdef0123456789abcdef",
      "  decamp people link-group 77ab02 --signal-transcript"
    })
final class LinkGroupCommand extends PeopleDecisionCommand {

  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{32}");

  @Parameters(paramLabel = "CONVERSATION", description = "the beginning of its id or title")
  private String conversation = "";

  @ArgGroup(multiplicity = "1")
  private Choice choice = new Choice();

  LinkGroupCommand(Session session) {
    super(session);
  }

  /** Where it goes. */
  private static final class Choice {

    @Option(
        names = "--signal-group",
        paramLabel = "ID",
        description = "a group of your Signal, by the id that decamp people link --signal shows")
    private @Nullable String group;

    @Option(
        names = "--signal-read-only",
        description = "a group of its own, which nothing can be sent to")
    private boolean readOnly;

    @SuppressWarnings("UnusedVariable") // picocli sees that it or another one is given
    @Option(
        names = "--signal-transcript",
        description = "no group: the conversation is written down in Note to Self")
    private boolean transcript;

    SignalConversation conversation() throws Problem.Usage {
      if (group == null) {
        return readOnly ? new SignalConversation.ReadOnly() : new SignalConversation.Transcript();
      }
      String id = group.strip().toLowerCase(Locale.ROOT);
      if (!GROUP.matcher(id).matches()) {
        throw new Problem.Usage(
            "this is not the whole id of a group",
            "Copy the command as decamp people link --signal FOLDER shows it.");
      }
      return new SignalConversation.Group(id);
    }
  }

  @Override
  Decided decide(OpenVault vault) throws Problem {
    return new DecideLinks(vault).linkGroup(conversation, choice.conversation());
  }
}
