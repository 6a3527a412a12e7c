package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.decamp.app.JoinReport;
import org.decamp.job.Quantity;
import org.decamp.model.Conversation;
import org.decamp.people.Human;
import org.decamp.people.Suggestion;
import org.decamp.people.Suggestions;

/** Shows suggestions, each with why it is one and the command that accepts it. */
final class SuggestionText {

  private static final int SHOWN_AFTER_IMPORT = 5;

  private final PrintWriter out;

  SuggestionText(PrintWriter out) {
    this.out = out;
  }

  void print(Suggestions suggestions, SuggestedCommands commands) {
    if (suggestions.people().isEmpty() && suggestions.conversations().isEmpty()) {
      out.println("There is nothing to suggest.");
      return;
    }
    for (Suggestion.OnePerson suggestion : suggestions.people()) {
      Human first = suggestion.people().getFirst();
      out.println(
          PeopleTable.name(first)
              + ": perhaps one person, "
              + suggestion.likeness().words()
              + " in "
              + Quantity.of(
                  suggestion.people().stream().mapToInt(h -> h.sightings().size()).sum(),
                  "conversation"));
      out.println("    " + commands.accept(suggestion));
    }
    for (Suggestion.OneConversation suggestion : suggestions.conversations()) {
      conversation(suggestion, commands);
    }
    out.println();
    out.println("Nothing is changed unless you say so. To say that it is not so:");
    out.println("  decamp people split A B, or decamp people separate CONVERSATION PART");
  }

  private void conversation(Suggestion.OneConversation suggestion, SuggestedCommands commands) {
    out.println(described(suggestion.part()));
    for (Suggestion.Candidate candidate : suggestion.candidates()) {
      out.println(
          "    may belong to "
              + described(candidate.into())
              + ": it "
              + candidate.sequence().words());
      out.println("    " + commands.accept(suggestion, candidate));
    }
  }

  private static String described(Conversation conversation) {
    Optional<String> from = conversation.first().map(f -> ", " + Figures.day(f));
    String days =
        from.flatMap(f -> conversation.last().map(l -> f + " to " + Figures.day(l))).orElse("");
    return ConversationTable.title(conversation)
        + " ("
        + Quantity.of(conversation.messageCount(), "message")
        + days
        + ")";
  }

  /** What an import joined, and what it left to the user. */
  void joins(JoinReport joins) {
    for (Suggestion.OneConversation joined :
        joins.joined().stream().limit(SHOWN_AFTER_IMPORT).toList()) {
      out.println(
          "  joined: "
              + described(joined.part())
              + " continues "
              + described(joined.candidates().getFirst().into()));
    }
    if (joins.joined().size() > SHOWN_AFTER_IMPORT) {
      out.println("      and " + (joins.joined().size() - SHOWN_AFTER_IMPORT) + " more");
    }
    if (!joins.left().isEmpty()) {
      out.println(
          "  kept apart: "
              + Quantity.of(joins.left().size(), "conversation")
              + " that may continue another one; see decamp people suggest");
    }
  }
}
