package org.decamp.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.decamp.app.Choice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The selectors of time that several commands share. */
final class TimeOptions {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "only messages from this day on (UTC), as in 2023-01-31")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "only messages up to this day, included (UTC)")
  private @Nullable LocalDate until;

  /** The choice of these days among the given conversations and people. */
  Choice choice(List<String> conversations, List<String> people) {
    return new Choice(
        conversations, people, Optional.ofNullable(since), Optional.ofNullable(until));
  }
}
