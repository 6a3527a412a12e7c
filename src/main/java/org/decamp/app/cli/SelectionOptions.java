package org.decamp.app.cli;

import java.util.List;
import org.decamp.app.Choice;
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

  @Mixin private final TimeOptions time = new TimeOptions();

  Choice choice() {
    return time.choice(conversations, people);
  }
}
