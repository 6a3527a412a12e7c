package org.decamp.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decamp.app.ConversationList;
import org.decamp.model.Conversation;
import org.decamp.model.Person;

/** Lists conversations, one per line; the title stands last because its width is unknown. */
final class ConversationTable {

  private static final String ROW = "  %-9s  %10s  %-10s  %-10s  %s%n";

  private final PrintWriter out;

  ConversationTable(PrintWriter out) {
    this.out = out;
  }

  void print(ConversationList list) {
    if (list.rows().isEmpty()) {
      out.println("There are no conversations in the vault.");
      return;
    }
    // Every id of a list has the same length, so the column is as wide as the first.
    String row = "%-" + list.rows().getFirst().shortId().length() + "s" + ROW;
    out.printf(Locale.ROOT, row, "id", "kind", "messages", "first", "last", "title");
    for (ConversationList.Row entry : list.rows()) {
      Conversation conversation = entry.conversation();
      out.printf(
          Locale.ROOT,
          row,
          entry.shortId(),
          kind(conversation),
          Figures.count(conversation.messageCount()),
          day(conversation.first()),
          day(conversation.last()),
          title(conversation));
    }
  }

  static String kind(Conversation conversation) {
    return conversation.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The title, or the people where there is none. */
  static String title(Conversation conversation) {
    if (!conversation.title().isEmpty()) {
      return TerminalText.line(conversation.title().value());
    }
    String people =
        conversation.people().stream()
            .filter(p -> !p.owner())
            .map(Person::name)
            .filter(n -> !n.isEmpty())
            .map(n -> TerminalText.line(n.value()))
            .collect(Collectors.joining(", "));
    return people.isEmpty() ? "(no title)" : people;
  }

  private static String day(Optional<Instant> time) {
    return time.map(t -> Figures.day(t).toString()).orElse("-");
  }
}
