package org.decamp.app.cli;

import java.util.List;
import java.util.stream.Stream;
import org.decamp.app.DecidePeople;
import org.decamp.app.Decided;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp people merge}, {@code split} and {@code rename}. */
final class WhoIsWhoCommands {

  private WhoIsWhoCommands() {}

  /** {@code decamp people merge}. */
  @Command(
      name = "merge",
      description = {
        "Says that these are one person: in one conversation, in several, on both services.",
        "A person is named by a name, a user name, or an id of decamp people list.",
        "Take it back with decamp people split."
      },
      footer = {
        "",
        "Example:",
        "  decamp people merge \"Anna Bell\" \"anna\"",
        "  decamp people merge 3fa9c1 77ab02 9d0e41"
      })
  static final class Merge extends PeopleDecisionCommand {

    @Parameters(index = "0", paramLabel = "A", description = "a name or id")
    private String first = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "B", description = "the same person")
    private List<String> others = List.of();

    Merge(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      return new DecidePeople(vault)
          .merge(Stream.concat(Stream.of(first), others.stream()).toList());
    }
  }

  /** {@code decamp people split}. */
  @Command(
      name = "split",
      description = {
        "With one name: takes back what you merged into this person.",
        "With two: says that they are different people, even if Decamp took two names in one",
        "conversation for the same person."
      },
      footer = {
        "",
        "Example:",
        "  decamp people split \"Anna Bell\"",
        "  decamp people split 3fa9c1 77ab02"
      })
  static final class Split extends PeopleDecisionCommand {

    @Parameters(index = "0", paramLabel = "A", description = "a name or id")
    private String one = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "somebody else")
    private @Nullable String other;

    Split(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      DecidePeople people = new DecidePeople(vault);
      return other == null ? people.split(one) : people.split(one, other);
    }
  }

  /** {@code decamp people rename}. */
  @Command(
      name = "rename",
      description = {
        "Gives somebody the name that you know them by; lists and archives show it.",
        "An empty name takes it back."
      },
      footer = {
        "",
        "Example:",
        "  decamp people rename \"xx_anna_xx\" \"Anna Bell\"",
        "  decamp people rename 3fa9c1 \"\""
      })
  static final class Rename extends PeopleDecisionCommand {

    @Parameters(index = "0", paramLabel = "A", description = "a name or id")
    private String person = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "the new name")
    private String name = "";

    Rename(Session session) {
      super(session);
    }

    @Override
    Decided decide(OpenVault vault) throws Problem {
      return new DecidePeople(vault).rename(person, name);
    }
  }
}
