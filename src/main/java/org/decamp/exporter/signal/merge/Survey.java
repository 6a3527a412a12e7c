package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.frame.BackupInfo;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.frame.SentTimes;
import org.decamp.exporter.signal.wire.Records;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * The first pass over the original. What it keeps grows with people, and by some bytes an entry for
 * the times that are taken.
 */
final class Survey {

  private final List<RecipientFacts> recipients = new ArrayList<>();
  private final List<ChatFacts> chats = new ArrayList<>();
  private final FreshIds recipientIds = new FreshIds();
  private final FreshIds chatIds = new FreshIds();
  private final SentTimes taken = new SentTimes();
  private Instant time = Instant.EPOCH;
  private long items;
  private long unreadable;
  private long latest;

  /**
   * Reads a backup to its end.
   *
   * @throws WireException if it is not one
   */
  static Survey of(Records records) throws IOException {
    Survey survey = new Survey();
    Optional<byte[]> record = records.next();
    if (record.isPresent()) {
      survey.time = BackupInfo.read(record.get()).time();
    }
    for (record = records.next(); record.isPresent(); record = records.next()) {
      survey.take(OriginalFrame.of(record.get()));
    }
    return survey;
  }

  private void take(OriginalFrame frame) {
    if (frame.isItem()) {
      items++;
    }
    if (frame.content().isEmpty()) {
      unreadable++;
      return;
    }
    try {
      take(frame, frame.content().get());
    } catch (WireException _) {
      unreadable++;
    }
  }

  private void take(OriginalFrame frame, WireMessage content) throws WireException {
    switch (frame.kind()) {
      case RECIPIENT -> {
        recipientIds.taken(content.number(1));
        recipients.add(RecipientFacts.of(content));
      }
      case CHAT -> {
        ChatFacts chat = ChatFacts.of(content);
        chatIds.taken(chat.id());
        recipientIds.taken(chat.recipientId());
        chats.add(chat);
      }
      case CHAT_ITEM -> take(ItemFacts.of(content));
      case ACCOUNT, STICKER_PACK, AD_HOC_CALL, NOTIFICATION_PROFILE, CHAT_FOLDER, UNKNOWN -> {}
    }
  }

  private void take(ItemFacts item) {
    chatIds.taken(item.chatId());
    recipientIds.taken(item.authorId());
    taken.add(item.chatId(), item.authorId(), item.sentAt());
    item.revisions().forEach(time -> taken.add(item.chatId(), item.authorId(), time));
    latest = Math.max(latest, item.sortedBy());
  }

  BackupFacts facts() {
    return new BackupFacts(
        time,
        recipients,
        chats,
        items,
        unreadable,
        latest == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(latest)));
  }

  /** Which authors sent something when, older wordings included. */
  SentTimes taken() {
    return taken;
  }

  /** Ids for new recipients. */
  FreshIds recipientIds() {
    return recipientIds;
  }

  /** Ids for new chats. */
  FreshIds chatIds() {
    return chatIds;
  }
}
