package org.decamp.app.web.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.MediaId;
import org.decamp.model.MessageId;

/** What an address asks for; whatever is no id, place or day is nothing. */
final class Asked {

  private Asked() {}

  static Optional<ConversationId> conversationId(String text) {
    return text.matches("[0-9a-f]{16}") ? Optional.of(new ConversationId(text)) : Optional.empty();
  }

  static Optional<Conversation> conversation(Visit visit, Reading reading) throws Problem {
    Optional<ConversationId> id = conversationId(visit.query("c"));
    return id.isEmpty() ? Optional.empty() : reading.vault().conversation(id.get());
  }

  static Optional<MediaId> media(Visit visit) {
    String text = visit.query("m");
    return text.matches("[0-9a-f]{64}") ? Optional.of(new MediaId(text)) : Optional.empty();
  }

  static Optional<MessageId> message(Visit visit) {
    String text = visit.query("m");
    return text.matches("[0-9a-f]{32}(-[0-9]{1,9})?")
        ? Optional.of(MessageId.parse(text))
        : Optional.empty();
  }

  static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
