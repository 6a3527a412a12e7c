package org.decamp.exporter.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/** Walks over the vault and foretells what an archive will hold. */
final class ArchiveForecast {

  /** Bytes of a content that a line of Base64 holds. */
  private static final long BYTES_OF_LINE = 57;

  /** By how much such a line is longer, its end included. */
  private static final long LONGER_BY = 20;

  private final Selection selection;
  private final VaultReader vault;
  private final Progress progress;
  private final Ledger ledger = new Ledger();
  private final ArchiveFates fates = new ArchiveFates();
  private final Set<MediaId> media = new HashSet<>();
  private final List<ExportPlan.Part> parts = new ArrayList<>();
  private final List<ArchiveFormKind> kinds;
  private long distinctBytes;
  private long usedBytes;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * @param kinds the forms that the archive will have
   */
  ArchiveForecast(
      Selection selection, VaultReader vault, List<ArchiveFormKind> kinds, Progress progress) {
    this.selection = selection;
    this.vault = vault;
    this.kinds = kinds;
    this.progress = progress;
  }

  ExportPlan plan() throws Problem {
    for (Conversation conversation : vault.conversations()) {
      walk(conversation);
    }
    fates.enter(ledger);
    RedactedVault.enterKeptBack(vault, selection, ledger);
    long carrying = kinds.stream().filter(ArchiveFormKind::carriesMedia).count();
    long beside = carrying < kinds.size() ? distinctBytes : 0;
    return new ExportPlan(
        selection,
        parts,
        ledger.balance(),
        beside + carrying * usedBytes,
        carrying * usedBytes / BYTES_OF_LINE * LONGER_BY,
        Optional.empty());
  }

  private void walk(Conversation conversation) throws Problem {
    first = null;
    last = null;
    long count = 0;
    boolean goes =
        SelectedMessages.includes(selection, conversation)
            && conversation.messageCount() == 0
            && selection.takesWholeConversations();
    try (SelectedMessages messages =
        new SelectedMessages(selection, conversation, vault, ledger, progress)) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        goes = true;
        count++;
        take(m.get(), messages.changes());
      }
    }
    if (goes) {
      parts.add(
          new ExportPlan.Part(
              conversation.id(), count, Optional.ofNullable(first), Optional.ofNullable(last)));
      conversation.image().ifPresent(this::measure);
    }
  }

  private void take(Message message, Changes changes) {
    fates.add(message, changes);
    Instant at = message.sentAt();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    for (Content content : message.contents()) {
      if (content instanceof Content.Media(Attachment attachment)) {
        usedBytes += measure(attachment);
      }
    }
  }

  /** The size of a content, 0 if it is missing; counts each content once. */
  private long measure(Attachment attachment) {
    return switch (attachment.media()) {
      case StoredMedia stored -> {
        distinctBytes += media.add(stored.id()) ? stored.size() : 0;
        yield stored.size();
      }
      case MissingMedia _ -> 0;
    };
  }
}
