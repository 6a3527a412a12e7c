package org.decamp.exporter;

import java.time.Instant;
import java.util.Optional;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;

/** Counts what was chosen of a conversation while it goes by in the order of time. */
public final class PartCount {

  private final ConversationId conversation;
  private long messages;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  public PartCount(ConversationId conversation) {
    this.conversation = conversation;
  }

  /** Counts the next message. */
  public void add(Message message) {
    messages++;
    last = Optional.of(message.sentAt());
    first = first.isPresent() ? first : last;
  }

  /** What there was of it. */
  public ExportPlan.Part part() {
    return new ExportPlan.Part(conversation, messages, first, last);
  }
}
