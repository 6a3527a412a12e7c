package org.decamp.exporter.archive;

import java.util.function.ObjLongConsumer;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;

/**
 * Decides what becomes of each object of a message in an archive, in the forecast and in the export
 * alike. Missing attachments are shown as missing, withheld messages as a notice; everything else
 * is carried as it is, unless the vault that is read shows it otherwise.
 *
 * <p>Counts of its own, so that the ledger is touched once per export and not once per object.
 */
final class ArchiveFates {

  private final SubjectCounts carried = new SubjectCounts();
  private final SubjectCounts pseudonymous = new SubjectCounts();
  private long withheldMessages;
  private long missingAttachments;

  /** Decides about a message that goes into the archive. */
  void add(Message message, Changes changes) {
    boolean withheld = false;
    for (Content content : message.contents()) {
      SubjectCounts counts = changes.part(content) ? pseudonymous : carried;
      switch (content) {
        case Content.Text _ -> {}
        case Content.Media(Attachment attachment) -> attachment(attachment, counts);
        case Content.Share _ -> counts.shares++;
        case Content.Location _ -> counts.shares++;
        case Content.Call _ -> counts.events++;
        case Content.Event _ -> counts.events++;
        case Content.Unsent _ -> {}
        case Content.Withheld _ -> withheld = true;
        case Content.Unknown _ -> {}
      }
    }
    for (Reaction reaction : message.reactions()) {
      (changes.part(reaction) ? pseudonymous : carried).reactions++;
    }
    if (withheld) {
      withheldMessages++;
    } else {
      (changes.message() ? pseudonymous : carried).messages++;
    }
  }

  private void attachment(Attachment attachment, SubjectCounts counts) {
    switch (attachment.media()) {
      case StoredMedia _ -> counts.attachments++;
      case MissingMedia _ -> missingAttachments++;
    }
  }

  /** Objects of one fate. */
  private static final class SubjectCounts {
    long messages;
    long reactions;
    long attachments;
    long shares;
    long events;

    void enter(ObjLongConsumer<Subject> target) {
      target.accept(Subject.MESSAGE, messages);
      target.accept(Subject.REACTION, reactions);
      target.accept(Subject.ATTACHMENT, attachments);
      target.accept(Subject.SHARE, shares);
      target.accept(Subject.EVENT, events);
    }
  }

  /** Reactions that went into the archive. */
  long reactions() {
    return carried.reactions + pseudonymous.reactions;
  }

  /** Attachments that did with their file. */
  long attachments() {
    return carried.attachments + pseudonymous.attachments;
  }

  /** Attachments that are shown as missing. */
  long missingAttachments() {
    return missingAttachments;
  }

  /** Enters everything decided so far; called once, at the end. */
  void enter(Ledger ledger) {
    carried.enter(ledger::carried);
    pseudonymous.enter((what, n) -> ledger.adapted(what, Adaptation.PSEUDONYMS, n));
    ledger.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE, withheldMessages);
    ledger.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING, missingAttachments);
  }
}
