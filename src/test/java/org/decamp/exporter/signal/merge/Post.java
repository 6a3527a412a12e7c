package org.decamp.exporter.signal.merge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.ItemReaction;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.Quote;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.model.MessageId;
import org.decamp.model.PrivateText;

/**
 * A message of a test on its way into a backup.
 *
 * @param number names it; also stands in its text
 * @param owner the owner's id; what the owner writes is outgoing
 * @param partner to whom it goes
 * @param answer what it answers
 * @param photo content of what it shows
 */
record Post(
    int number,
    long chatId,
    long authorId,
    long owner,
    long partner,
    Instant time,
    Optional<Insertion.Answered> answer,
    Optional<String> photo)
    implements Insertion {

  static Post of(int number, long chat, long author, long owner, long partner, long time) {
    return new Post(
        number,
        chat,
        author,
        owner,
        partner,
        Instant.ofEpochMilli(time),
        Optional.empty(),
        Optional.empty());
  }

  Post answering(Post other) {
    return new Post(
        number,
        chatId,
        authorId,
        owner,
        partner,
        time,
        Optional.of(new Answered(other.key(), other.authorId)),
        photo);
  }

  Post showing(String content) {
    return new Post(number, chatId, authorId, owner, partner, time, answer, Optional.of(content));
  }

  static EntryKey key(int number) {
    return new EntryKey(new MessageId(7, number, 0), 0);
  }

  static String words(int number) {
    return "new " + number;
  }

  @Override
  public EntryKey key() {
    return key(number);
  }

  @Override
  public Optional<Answered> answers() {
    return answer;
  }

  @Override
  public ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media)
      throws IOException {
    Optional<Quote> quote =
        answer.map(a ->
            new Quote(
                answered, a.authorId(), Optional.of(new PrivateText("quoted")), Optional.empty()));
    List<MessageAttachment> attachments =
        photo.isPresent() ? List.of(attachment(photo.get(), media)) : List.of();
    return new ChatItem(
        chatId,
        authorId,
        sentAt,
        direction(sentAt),
        new StandardMessage(
            quote,
            Optional.of(BodyText.plain(new PrivateText(words(number)))),
            attachments,
            List.of(),
            List.of(new ItemReaction(new PrivateText("❤️"), owner, sentAt))));
  }

  private Direction direction(Instant sentAt) {
    return authorId == owner
        ? new Direction.Outgoing(
            sentAt, List.of(new SendStatus(partner, sentAt, SendStatus.State.READ)))
        : new Direction.Incoming(sentAt);
  }

  private static MessageAttachment attachment(String content, NewMedia media) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    SealedMedia sealed = media.add(keyOf(content), () -> new ByteArrayInputStream(bytes));
    return new MessageAttachment(
        new FilePointer(
            Optional.of("image/jpeg"),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(new FilePointer.Stored(sealed, new byte[64]))),
        MessageAttachment.Flag.NONE);
  }

  static LocalKey keyOf(String content) {
    byte[] key = new byte[64];
    new java.util.Random(content.hashCode()).nextBytes(key);
    return new LocalKey(key);
  }
}
