package org.decamp.app.cli;

import java.util.List;
import java.util.OptionalInt;
import org.decamp.app.OpenVault;
import org.decamp.app.ShowConversation;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp show}. */
@Command(
    name = "show",
    description = {
      "Shows a conversation in the terminal, oldest message first.",
      "A time such as ~14:05 is one that the export tells to the minute only."
    },
    footer = {"", "Example:", "  decamp show Anna --since 2023-01-01 --last 20"})
final class ShowCommand extends BaseCommand {

  @Parameters(paramLabel = "CONVERSATION", description = "the beginning of its id or title")
  private String conversation = "";

  @Option(names = "--last", paramLabel = "N", description = "only the newest N messages")
  private @Nullable Integer last;

  @Option(
      names = "--all",
      description = "also what the service generated: reaction notices, placeholders, looks")
  private boolean all;

  @Mixin private final TimeOptions time = new TimeOptions();

  ShowCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    if (last != null && last < 1) {
      throw new Problem.Usage("--last needs a number above 0", "As in --last 20.");
    }
    Results results = session().results();
    try (OpenVault vault = session().door().open()) {
      long hidden =
          new ShowConversation(vault.reader())
              .run(
                  conversation,
                  time.choice(List.of(), List.of()).range(),
                  last == null ? OptionalInt.empty() : OptionalInt.of(last),
                  all,
                  reader(results, all),
                  session().progress());
      results.shown(hidden);
    }
    return ExitCode.DONE;
  }

  private static ShowConversation.Reader reader(Results results, boolean all) {
    return new ShowConversation.Reader() {
      private @Nullable Conversation current;

      @Override
      public void conversation(Conversation conversation) {
        current = conversation;
        results.heading(conversation);
      }

      @Override
      public void message(Message message) {
        if (current != null) {
          results.message(current, all ? message : withoutPlaceholders(message));
        }
      }
    };
  }

  private static Message withoutPlaceholders(Message message) {
    return new Message(
        message.id(),
        message.sender(),
        message.sentAt(),
        message.precision(),
        message.contentsWithoutPlaceholders(),
        message.reactions(),
        message.provenance());
  }
}
