package org.decamp.exporter.archive;

import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.Fates;
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
 */
final class ArchiveFates {

  private final Fates fates = new Fates();

  /** Decides about a message that goes into the archive. */
  void add(Message message, Changes changes) {
    boolean withheld = false;
    for (Content content : message.contents()) {
      boolean changed = changes.part(content);
      switch (content) {
        case Content.Text _ -> {}
        case Content.Media(Attachment attachment) -> attachment(attachment, changed);
        case Content.Share _ -> fates.kept(Subject.SHARE, changed);
        case Content.Location _ -> fates.kept(Subject.SHARE, changed);
        case Content.Call _ -> fates.kept(Subject.EVENT, changed);
        case Content.Event _ -> fates.kept(Subject.EVENT, changed);
        case Content.Unsent _ -> {}
        case Content.Withheld _ -> withheld = true;
        case Content.Unknown _ -> {}
      }
    }
    for (Reaction reaction : message.reactions()) {
      fates.kept(Subject.REACTION, changes.part(reaction));
    }
    if (withheld) {
      fates.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
    } else {
      fates.kept(Subject.MESSAGE, changes.message());
    }
  }

  private void attachment(Attachment attachment, boolean changed) {
    switch (attachment.media()) {
      case StoredMedia _ -> fates.kept(Subject.ATTACHMENT, changed);
      case MissingMedia _ -> fates.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
    }
  }

  /** Reactions that went into the archive. */
  long reactions() {
    return fates.keptOf(Subject.REACTION);
  }

  /** Attachments that did with their file. */
  long attachments() {
    return fates.keptOf(Subject.ATTACHMENT);
  }

  /** Attachments that are shown as missing. */
  long missingAttachments() {
    return fates.adaptedOf(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
  }

  /** Enters everything decided so far; called once, at the end. */
  void enter(Ledger ledger) {
    fates.enter(ledger);
  }
}
