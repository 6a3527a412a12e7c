package org.decamp.exporter;

import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/**
 * Streams the selected messages of one conversation, oldest first, and keeps the books about the
 * others.
 *
 * <p>All messages are read, whatever is selected, so that the ledger of an export covers the whole
 * vault: what is outside the selection is found and omitted as {@link Omission#NOT_SELECTED}. The
 * ledger receives the counts when the stream is closed. Shared by all targets, so that every target
 * understands a selection alike.
 */
public final class SelectedMessages implements AutoCloseable {

  private static final int REPORT_EVERY = 1024;

  private final Selection selection;
  private final boolean conversationSelected;
  private final VaultReader.MessageCursor cursor;
  private final Ledger ledger;
  private final Progress progress;
  private final SubjectTally found = new SubjectTally();
  private final SubjectTally notSelected = new SubjectTally();
  private int unreported;

  /**
   * Opens the stream.
   *
   * @param ledger receives what was found and what was not selected
   */
  public SelectedMessages(
      Selection selection,
      Conversation conversation,
      VaultReader vault,
      Ledger ledger,
      Progress progress)
      throws Problem {
    this.selection = selection;
    this.conversationSelected = includes(selection, conversation);
    this.ledger = ledger;
    this.progress = progress;
    this.cursor = vault.messages(conversation.id(), TimeRange.ALL);
  }

  /** Whether messages of the conversation can be selected at all. */
  public static boolean includes(Selection selection, Conversation conversation) {
    return selection.conversations().isEmpty()
        || selection.conversations().contains(conversation.id());
  }

  /** Whether nothing inside the conversations is left out, by person or by time. */
  public static boolean takesWholeConversations(Selection selection) {
    return selection.people().isEmpty() && selection.range().equals(TimeRange.ALL);
  }

  /**
   * The next selected message, or empty at the end.
   *
   * @throws Problem.Cancelled when the user stopped the job
   */
  public Optional<Message> next() throws Problem {
    while (true) {
      progress.checkCancelled();
      Optional<Message> next = cursor.next();
      if (next.isEmpty()) {
        return next;
      }
      Message message = next.get();
      advanced();
      found.add(message);
      if (selected(message)) {
        return next;
      }
      notSelected.add(message);
    }
  }

  private boolean selected(Message message) {
    return conversationSelected
        && (selection.people().isEmpty() || selection.people().contains(message.sender()))
        && selection.range().contains(message.sentAt());
  }

  private void advanced() {
    if (++unreported == REPORT_EVERY) {
      report();
    }
  }

  private void report() {
    progress.report(new Progress.Event.Advanced(0, unreported));
    unreported = 0;
  }

  @Override
  public void close() {
    cursor.close();
    report();
    found.enter(ledger::found);
    notSelected.enter((subject, n) -> ledger.omitted(subject, Omission.NOT_SELECTED, n));
  }
}
