package org.decamp.exporter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/**
 * Streams the selected messages of one conversation, oldest first, and keeps the books about the
 * others.
 *
 * <p>All messages are read, whatever is selected, so that the ledger of an export covers the whole
 * vault: what is outside the selection is found and omitted with the reason why. The ledger
 * receives the counts when the stream is closed. Shared by all targets, so that every target
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
  private final Map<Omission, SubjectTally> leftOut = new EnumMap<>(Omission.class);
  private final Set<PersonId> owners;
  private final Consumer<Message> passedOver;
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
    this(selection, conversation, vault, ledger, progress, _ -> {});
  }

  /**
   * Opens the stream.
   *
   * @param ledger receives what was found and what was not selected
   * @param passedOver is told, in its turn, of each message that is not selected although the
   *     conversation is
   */
  public SelectedMessages(
      Selection selection,
      Conversation conversation,
      VaultReader vault,
      Ledger ledger,
      Progress progress,
      Consumer<Message> passedOver)
      throws Problem {
    this.passedOver = passedOver;
    this.selection = selection;
    this.conversationSelected = includes(selection, conversation);
    this.ledger = ledger;
    this.progress = progress;
    this.owners =
        conversation.people().stream()
            .filter(Person::owner)
            .map(Person::id)
            .collect(Collectors.toUnmodifiableSet());
    this.cursor = vault.messages(conversation.id(), TimeRange.ALL);
  }

  /** Whether messages of the conversation can be selected at all. */
  public static boolean includes(Selection selection, Conversation conversation) {
    return selection.conversations().isEmpty()
        || selection.conversations().contains(conversation.id());
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
      Optional<Omission> reason = leftOut(message);
      if (reason.isEmpty()) {
        return Optional.of(selection.onlyMine() ? withOwnReactions(message) : message);
      }
      tally(reason.get()).add(message);
      if (conversationSelected) {
        passedOver.accept(message);
      }
    }
  }

  /** What the vault changed in the message that was handed out last. */
  public ChangedMessages.Changes changes() {
    return cursor instanceof ChangedMessages changed
        ? changed.changes()
        : ChangedMessages.Changes.NONE;
  }

  /** Why a message is not selected; empty if it is. */
  private Optional<Omission> leftOut(Message message) {
    if (!conversationSelected
        || !(selection.people().isEmpty() || selection.people().contains(message.sender()))
        || !selection.range().contains(message.sentAt())) {
      return Optional.of(Omission.NOT_SELECTED);
    }
    if (selection.onlyMine() && !owners.contains(message.sender())) {
      return Optional.of(Omission.NOT_MINE);
    }
    if (!selection.kinds().isEmpty() && !ContentKind.anyIn(message, selection.kinds())) {
      return Optional.of(Omission.KIND_NOT_SELECTED);
    }
    return Optional.empty();
  }

  private Message withOwnReactions(Message message) {
    List<Reaction> own =
        message.reactions().stream().filter(r -> owners.contains(r.actor())).toList();
    tally(Omission.NOT_MINE).addReactions(message.reactions().size() - own.size());
    return new Message(
        message.id(),
        message.sender(),
        message.sentAt(),
        message.precision(),
        message.contents(),
        own,
        message.provenance());
  }

  private SubjectTally tally(Omission reason) {
    return leftOut.computeIfAbsent(reason, _ -> new SubjectTally());
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
    leftOut.forEach((why, tally) -> tally.enter((what, n) -> ledger.omitted(what, why, n)));
  }
}
