package org.decamp.app.cli;

import java.util.List;
import java.util.Map;
import org.decamp.app.JoinReport;
import org.decamp.people.Suggestion;

/** Suggestions for programs, by ids only. */
final class JsonSuggestions {

  private JsonSuggestions() {}

  static Map<String, Object> people(Suggestion.OnePerson suggestion, SuggestedCommands commands) {
    return new JsonFields()
        .with("what", "merge")
        .with("likeness", JsonMessages.name(suggestion.likeness()))
        .with("people", suggestion.people().stream().map(commands.people()::reference).toList())
        .with("accept", List.of(commands.accept(suggestion)))
        .map();
  }

  static Map<String, Object> conversations(
      Suggestion.OneConversation suggestion, SuggestedCommands commands) {
    return conversation(suggestion)
        .with(
            "accept",
            suggestion.candidates().stream().map(c -> commands.accept(suggestion, c)).toList())
        .map();
  }

  private static JsonFields conversation(Suggestion.OneConversation suggestion) {
    return new JsonFields()
        .with("what", "join")
        .with("clear", suggestion.clear())
        .with("part", suggestion.part().id().value())
        .with(
            "candidates",
            suggestion.candidates().stream()
                .map(c ->
                    new JsonFields()
                        .with("into", c.into().id().value())
                        .with("sequence", JsonMessages.name(c.sequence()))
                        .map())
                .toList());
  }

  static Map<String, Object> joins(JoinReport joins) {
    return new JsonFields()
        .with("joined", joins.joined().stream().map(s -> conversation(s).map()).toList())
        .with("left", joins.left().stream().map(s -> conversation(s).map()).toList())
        .map();
  }
}
