package org.decamp.exporter.signal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.map.Outcome;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.merge.Insertion;
import org.decamp.exporter.signal.merge.Placement;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.MediaId;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;

/** Enters what becomes of every message, and adds up what the overlay must be found to hold. */
final class Books implements Placement.Listener {

  private final Ledger ledger = new Ledger();
  private final Set<Long> chats = new HashSet<>();
  private final Set<MediaId> media = new HashSet<>();
  private long mediaBytes;
  private long sealedBytes;
  private long entries;
  private long reactions;
  private long attachments;
  private long missing;

  Ledger ledger() {
    return ledger;
  }

  /** Enters a message that nothing stands for in the backup. */
  void enter(List<Outcome> outcomes) {
    outcomes.forEach(outcome -> ledger.ended(outcome.subject(), outcome.fate(), 1));
  }

  @Override
  public void placed(Insertion insertion, Placement placement) {
    boolean there = placement == Placement.ALREADY_THERE;
    if (!there) {
      chats.add(insertion.chatId());
      entries++;
    }
    if (insertion instanceof MessageEntry entry) {
      if (!there) {
        count(entry);
      }
      if (entry.part() == 0) {
        boolean shifted = entry.moved() || placement == Placement.SHIFTED;
        for (Outcome outcome : entry.mapped().outcomes()) {
          ledger.ended(outcome.subject(), fate(outcome, there, shifted), 1);
        }
      }
    }
  }

  private static Fate fate(Outcome outcome, boolean there, boolean shifted) {
    if (there) {
      return new Fate.Omitted(Omission.DUPLICATE);
    }
    return shifted && outcome.subject() == Subject.MESSAGE && outcome.fate() instanceof Fate.Carried
        ? new Fate.Adapted(Adaptation.TIME_SHIFTED)
        : outcome.fate();
  }

  private void count(MessageEntry entry) {
    if (entry.draft().item() instanceof StandardMessage message) {
      reactions += message.reactions().size();
      for (MessageAttachment attachment : message.attachments()) {
        if (attachment.file().stored().isPresent()) {
          attachments++;
        } else {
          missing++;
        }
      }
    }
    if (entry.part() == 0) {
      for (Content content : entry.message().contents()) {
        if (content instanceof Content.Media(Attachment attachment)) {
          countBytes(attachment);
        }
      }
    }
  }

  private void countBytes(Attachment attachment) {
    switch (attachment.media()) {
      case StoredMedia stored -> {
        if (media.add(stored.id())) {
          mediaBytes += stored.size();
          sealedBytes += MediaFile.length(stored.size());
        }
      }
      case MissingMedia _ -> {}
    }
  }

  /** Bytes of distinct contents that the new entries show. */
  long mediaBytes() {
    return mediaBytes;
  }

  /** Bytes that the files of these contents take beyond their contents. */
  long sealingBytes() {
    return sealedBytes - mediaBytes;
  }

  /** What the overlay must be found to hold beside the original. */
  ExportPlan.Expected expected() {
    return new ExportPlan.Expected(chats.size(), entries, reactions, attachments, missing);
  }
}
