package org.decamp.app.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.Choice;
import org.decamp.exporter.ContentKind;
import org.decamp.job.Problem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The selectors of exports. */
final class SelectionOptions {

  @Option(
      names = "--conversation",
      paramLabel = "ID|TITLE",
      description = "only this conversation: the beginning of its id or title; may be repeated")
  private List<String> conversations = List.of();

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "only messages that this person wrote; may be repeated")
  private List<String> people = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "only messages that hold something of this kind, those whole, with their reactions:"
              + " text, photo, video, voice, audio, gif, sticker, file, share, location, call,"
              + " event, unsent, withheld or unknown; may be repeated")
  private List<String> kinds = List.of();

  @Option(
      names = "--only-mine",
      description = "only what you wrote: no messages and no reactions of others")
  private boolean onlyMine;

  @Option(
      names = "--pseudonyms",
      description =
          "call everybody but you by a pseudonym, the same in every export of this vault; what is"
              + " written can still tell who somebody is: docs/archive-forms.md says what is"
              + " replaced")
  private boolean pseudonyms;

  @Mixin private final TimeOptions time = new TimeOptions();

  /** In a messenger of one's own people are contacts, and those have names. */
  void refusePseudonyms() throws Problem.Usage {
    if (pseudonyms) {
      throw new Problem.Usage(
          "--pseudonyms is for copies that others get, not for a messenger of your own, where people"
              + " are your contacts",
          "Leave it out, or choose another target.");
    }
  }

  /**
   * What was chosen.
   *
   * @throws Problem.Usage if there is no such kind
   */
  Choice choice() throws Problem.Usage {
    Choice chosen = time.choice(conversations, people);
    return new Choice(
        conversations, people, chosen.since(), chosen.until(), kinds(), onlyMine, pseudonyms);
  }

  private Set<ContentKind> kinds() throws Problem.Usage {
    Set<ContentKind> found = EnumSet.noneOf(ContentKind.class);
    for (String word : kinds) {
      found.add(kind(word));
    }
    return found;
  }

  private static ContentKind kind(String word) throws Problem.Usage {
    return Stream.of(ContentKind.values())
        .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new Problem.Usage(
                "there is no kind of content of a name that you gave with --kind",
                "Kinds are: "
                    + Stream.of(ContentKind.values())
                        .map(ContentKind::word)
                        .collect(Collectors.joining(", "))));
  }
}
