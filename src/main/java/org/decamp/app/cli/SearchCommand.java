package org.decamp.app.cli;

import java.util.List;
import java.util.Optional;
import org.decamp.app.OpenVault;
import org.decamp.app.Search;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp search}. */
@Command(
    name = "search",
    description = {
      "Finds messages that contain all the words.",
      "A word matches from its beginning; capitals and accents do not matter."
    },
    footer = {"", "Example:", "  decamp search birthday cake --from Anna"})
final class SearchCommand extends BaseCommand {

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "words to find")
  private List<String> words = List.of();

  @Option(
      names = "--conversation",
      paramLabel = "ID|TITLE",
      description = "only there: the beginning of its id or title")
  private @Nullable String conversation;

  @Option(names = "--from", paramLabel = "NAME", description = "only from people called like this")
  private @Nullable String from;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "show at most N messages (default: ${DEFAULT-VALUE})")
  private long limit;

  @Option(
      names = "--all",
      description = "also in what the service generated: reaction notices and the like")
  private boolean all;

  @Mixin private final TimeOptions time = new TimeOptions();

  SearchCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    if (limit < 1) {
      throw new Problem.Usage("--limit needs a number above 0", "As in --limit 100.");
    }
    List<String> where = conversation == null ? List.of() : List.of(conversation);
    Results results = session().results();
    try (OpenVault vault = session().door().open()) {
      Search.Found found =
          new Search(vault.reader())
              .run(
                  words,
                  time.choice(where, List.of()),
                  Optional.ofNullable(from),
                  limit,
                  all,
                  results::hit,
                  session().progress());
      results.searched(found);
    }
    return ExitCode.DONE;
  }
}
