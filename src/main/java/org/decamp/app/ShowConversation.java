package org.decamp.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/** Reads one conversation aloud, message by message, in constant memory. */
public final class ShowConversation {

  private final VaultReader vault;

  public ShowConversation(VaultReader vault) {
    this.vault = vault;
  }

  /** Takes the conversation and its messages. */
  public interface Reader {
    /** Called once, before the messages. */
    void conversation(Conversation conversation);

    /** Called for each message, oldest first. */
    void message(Message message);
  }

  /**
   * Reads.
   *
   * @param words the beginning of the conversation's id or title
   * @param last only so many newest messages of the range; they are held in memory
   * @param all whether messages that the service generated are read too
   * @return how many messages were left out because the service generated them
   */
  public long run(
      String words,
      TimeRange range,
      OptionalInt last,
      boolean all,
      Reader reader,
      Progress progress)
      throws Problem {
    Conversation conversation = new ConversationFinder(vault).find(words);
    reader.conversation(conversation);
    Deque<Message> held = new ArrayDeque<>();
    long hidden = 0;
    try (VaultReader.MessageCursor messages = vault.messages(conversation.id(), range)) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        progress.checkCancelled();
        if (!all && m.get().generated()) {
          hidden++;
          continue;
        }
        if (last.isEmpty()) {
          reader.message(m.get());
          continue;
        }
        held.addLast(m.get());
        if (held.size() > last.getAsInt()) {
          held.removeFirst();
        }
      }
    }
    held.forEach(reader::message);
    return hidden;
  }
}
