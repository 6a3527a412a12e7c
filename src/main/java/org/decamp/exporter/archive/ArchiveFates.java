package org.decamp.exporter.archive;

import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;

/**
 * Decides what becomes of each object of a message in an archive, in the forecast and in the export
 * alike. Missing attachments are shown as missing, withheld messages as a notice; everything else
 * is carried as it is.
 *
 * <p>Counts of its own, so that the ledger is touched once per export and not once per object.
 */
final class ArchiveFates {

  private long messages;
  private long withheldMessages;
  private long reactions;
  private long attachments;
  private long missingAttachments;
  private long shares;
  private long events;

  /** Decides about a message that goes into the archive. */
  void add(Message message) {
    reactions += message.reactions().size();
    boolean withheld = false;
    for (Content content : message.contents()) {
      switch (content) {
        case Content.Text _ -> {}
        case Content.Media(Attachment attachment) -> attachment(attachment);
        case Content.Share _ -> shares++;
        case Content.Location _ -> shares++;
        case Content.Call _ -> events++;
        case Content.Event _ -> events++;
        case Content.Unsent _ -> {}
        case Content.Withheld _ -> withheld = true;
        case Content.Unknown _ -> {}
      }
    }
    if (withheld) {
      withheldMessages++;
    } else {
      messages++;
    }
  }

  private void attachment(Attachment attachment) {
    switch (attachment.media()) {
      case StoredMedia _ -> attachments++;
      case MissingMedia _ -> missingAttachments++;
    }
  }

  /** Reactions that went into the archive. */
  long reactions() {
    return reactions;
  }

  /** Attachments that did with their file. */
  long attachments() {
    return attachments;
  }

  /** Attachments that are shown as missing. */
  long missingAttachments() {
    return missingAttachments;
  }

  /** Enters everything decided so far; called once, at the end. */
  void enter(Ledger ledger) {
    ledger.carried(Subject.MESSAGE, messages);
    ledger.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE, withheldMessages);
    ledger.carried(Subject.REACTION, reactions);
    ledger.carried(Subject.ATTACHMENT, attachments);
    ledger.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING, missingAttachments);
    ledger.carried(Subject.SHARE, shares);
    ledger.carried(Subject.EVENT, events);
  }
}
