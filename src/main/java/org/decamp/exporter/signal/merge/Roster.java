package org.decamp.exporter.signal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.signal.frame.Chat;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/**
 * The people, groups and chats of the backup to be written: those that are there, and new ones only
 * where nobody there is who is meant ({@code signal-backup}, section 10.5).
 */
public final class Roster {

  private static final long NOT_YET = 0;

  private final Map<Long, RecipientFacts> recipients = new HashMap<>();
  private final Map<PrivateText, Long> byIdentity = new HashMap<>();
  private final Map<Long, Long> chatWith = new HashMap<>();
  private final Map<Long, Long> partners = new HashMap<>();
  private final FreshIds recipientIds;
  private final FreshIds chatIds;
  private final List<byte[]> newRecipients = new ArrayList<>();
  private final List<byte[]> newChats = new ArrayList<>();
  private final long owner;

  Roster(BackupFacts facts, FreshIds recipientIds, FreshIds chatIds) throws Problem.BadInput {
    this.recipientIds = recipientIds;
    this.chatIds = chatIds;
    facts.recipients().forEach(this::know);
    for (ChatFacts chat : facts.chats()) {
      chatWith.putIfAbsent(chat.recipientId(), chat.id());
      partners.put(chat.id(), chat.recipientId());
    }
    this.owner =
        facts.recipients().stream()
            .filter(r -> r.kind() == RecipientFacts.Kind.SELF)
            .findFirst()
            .map(RecipientFacts::id)
            .orElseThrow(() ->
                new Problem.BadInput(
                    "the backup does not say who its owner is",
                    "Make a new backup on the phone; this one no Signal restores."));
  }

  private void know(RecipientFacts recipient) {
    recipients.put(recipient.id(), recipient);
    Identity.of(recipient).names().forEach(name -> byIdentity.putIfAbsent(name, recipient.id()));
  }

  /** The recipient that is the owner. */
  public long owner() {
    return owner;
  }

  /**
   * The recipient of a person or group: the one there with the same account, phone number or group
   * key, else a new one.
   *
   * @return its id
   */
  public long recipient(Recipient.Destination wanted) {
    return Identity.of(read(new Recipient(NOT_YET, wanted).toFrame())).names().stream()
        .flatMap(name -> Optional.ofNullable(byIdentity.get(name)).stream())
        .findFirst()
        .orElseGet(() -> newRecipient(wanted));
  }

  private long newRecipient(Recipient.Destination wanted) {
    long id = recipientIds.next();
    byte[] frame = new Recipient(id, wanted).toFrame();
    know(read(frame));
    newRecipients.add(frame);
    return id;
  }

  private static RecipientFacts read(byte[] frame) {
    try {
      return RecipientFacts.of(FrameKind.RECIPIENT.contentOf(WireMessage.parse(frame)));
    } catch (WireException e) {
      throw new IllegalStateException("a new recipient cannot be read", e);
    }
  }

  /**
   * The chat with a recipient: the one there, else a new one.
   *
   * @param recipient a contact, a group or the owner
   * @return its id
   * @throws IllegalArgumentException if there can be no such chat
   */
  public long chatWith(long recipient) {
    if (!mayHoldChat(recipient)) {
      throw new IllegalArgumentException("nothing may be put into such a chat");
    }
    return chatWith.computeIfAbsent(recipient, this::newChat);
  }

  private boolean mayHoldChat(long recipient) {
    return recipient(recipient)
        .map(facts ->
            switch (facts.kind()) {
              case CONTACT, GROUP, SELF -> true;
              case DISTRIBUTION_LIST, RELEASE_NOTES, CALL_LINK, UNKNOWN -> false;
            })
        .orElse(false);
  }

  private long newChat(long recipient) {
    long id = chatIds.next();
    partners.put(id, recipient);
    newChats.add(new Chat(id, recipient).toFrame());
    return id;
  }

  /** A recipient of the backup or a new one. */
  public Optional<RecipientFacts> recipient(long id) {
    return Optional.ofNullable(recipients.get(id));
  }

  /** Whom a chat is with. */
  Optional<RecipientFacts> partner(long chat) {
    return Optional.ofNullable(partners.get(chat)).flatMap(this::recipient);
  }

  /** How many recipients are new. */
  public int newRecipients() {
    return newRecipients.size();
  }

  /** How many chats are new. */
  public int newChats() {
    return newChats.size();
  }

  /** The frames of what is new, in the order in which they must stand. */
  List<byte[]> newFrames() {
    List<byte[]> frames = new ArrayList<>(newRecipients);
    frames.addAll(newChats);
    return frames;
  }
}
