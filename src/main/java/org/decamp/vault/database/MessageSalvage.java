package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.StoredMedia;

/**
 * Goes through the salvaged messages of a conversation's layer: takes blocks out that cannot be
 * read, and says of contents that are lost that they are missing.
 */
final class MessageSalvage {

  private final Database fresh;
  private final ContentSalvage contents;
  private final CheckLog log;
  private final BlockTable blocks;
  private final ConversationTable conversations;
  private final MessageEncoder encoder = new MessageEncoder();

  MessageSalvage(Database fresh, ContentSalvage contents, CheckLog log) {
    this.fresh = fresh;
    this.contents = contents;
    this.log = log;
    blocks = new BlockTable(fresh);
    conversations = new ConversationTable(fresh);
  }

  /** Goes through one layer, whose row tells how many messages there should be. */
  void conversation(long number, Progress progress) throws SQLException, Problem {
    String key = text("SELECT id FROM conversation WHERE number = ?", number);
    String where = "conversation " + key.replace('~', ' ');
    fillGaps(number, Layer.conversation(key), where);
    PersonNumbers people = conversations.people(number);
    long expected = count("SELECT message_count FROM conversation WHERE number = ?", number);
    long kept = 0;
    long lastTime = 0;
    Optional<Block> next = blocks.next(number, Long.MIN_VALUE);
    while (next.isPresent()) {
      progress.checkCancelled();
      Block block = next.get();
      boolean overlaps = kept > 0 && block.first() <= lastTime;
      if (!overlaps && keep(block, people)) {
        kept += block.count();
        lastTime = block.last();
      } else {
        blocks.delete(block.id());
      }
      next = after(number, block);
    }
    if (kept != expected) {
      log.loss(
          "messages-lost",
          where,
          Math.max(0, expected - kept) + " messages cannot be read any more");
    }
    image(number, where);
  }

  /** The block after this one, also if it begins at the same time. */
  private Optional<Block> after(long number, Block block) throws SQLException {
    PreparedStatement query =
        fresh.statement(
            "SELECT id FROM block WHERE conversation = ?1 AND (first_ts > ?2 OR"
                + " (first_ts = ?2 AND id > ?3)) ORDER BY first_ts, id LIMIT 1");
    query.setLong(1, number);
    query.setLong(2, block.first());
    query.setLong(3, block.id());
    long id;
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      id = row.getLong(1);
    }
    return blocks.block(id);
  }

  /** Keeps the numbers of people in step: whoever is lost gets a stand-in. */
  private void fillGaps(long number, ConversationId id, String where) throws SQLException {
    long most =
        count("SELECT coalesce(max(number), -1) FROM person WHERE conversation = ?", number);
    long there = count("SELECT count(*) FROM person WHERE conversation = ?", number);
    if (there == most + 1) {
      return;
    }
    log.loss("people-lost", where, (most + 1 - there) + " people are known by no name any more");
    for (long n = 0; n < most; n++) {
      PreparedStatement insert =
          fresh.statement(
              "INSERT OR IGNORE INTO person(conversation, number, id, deleted, member, seen_at)"
                  + " VALUES(?, ?, ?, 0, 0, ?)");
      insert.setLong(1, number);
      insert.setLong(2, n);
      insert.setString(3, PersonId.of(id, "lost " + n).value());
      insert.setLong(4, Long.MIN_VALUE);
      insert.executeUpdate();
    }
  }

  private boolean keep(Block block, PersonNumbers people) throws SQLException, Problem {
    try {
      Records records = BlockBody.parse(block);
      List<Message> messages = new ArrayList<>();
      boolean changed = false;
      for (int i = 0; i < records.count(); i++) {
        Message message = MessageDecoder.decode(records, i, people);
        contents.named(message.provenance().sourceFile());
        Message whole = withoutLost(message);
        changed |= !whole.equals(message);
        messages.add(whole);
      }
      if (changed) {
        rewrite(block, messages, people);
      }
      return true;
    } catch (DamagedBlockException _) {
      return false;
    }
  }

  private Message withoutLost(Message message) throws SQLException, Problem {
    List<Content> kept = new ArrayList<>();
    for (Content content : message.contents()) {
      if (content instanceof Content.Media(Attachment attachment)
          && attachment.media() instanceof StoredMedia stored
          && !contents.present(stored)) {
        kept.add(
            new Content.Media(
                new Attachment(
                    attachment.kind(),
                    attachment.uri(),
                    attachment.originalName(),
                    new MissingMedia(MissingMedia.Reason.DAMAGED))));
      } else {
        kept.add(content);
      }
    }
    return new Message(
        message.id(),
        message.sender(),
        message.sentAt(),
        message.precision(),
        kept,
        message.reactions(),
        message.provenance());
  }

  private void rewrite(Block block, List<Message> messages, PersonNumbers people)
      throws SQLException {
    Records records = new Records(messages.size(), block.body().length);
    ByteSink body = new ByteSink(block.body().length);
    BlockBody.begin(body);
    long last = block.first();
    for (Message message : messages) {
      int offset = records.arena().size();
      encoder.encode(message, people, records.arena());
      long time = message.sentAt().toEpochMilli();
      records.added(time, message.id(), offset);
      BlockBody.append(body, time - last, records, records.count() - 1);
      last = time;
    }
    PreparedStatement update = fresh.statement("UPDATE block SET body = ? WHERE id = ?");
    update.setBytes(1, body.toByteArray());
    update.setLong(2, block.id());
    update.executeUpdate();
  }

  /** A group's picture that is lost is no longer named. */
  private void image(long number, String where) throws SQLException, Problem {
    PreparedStatement query = fresh.statement("SELECT image FROM conversation WHERE number = ?");
    query.setLong(1, number);
    byte[] image;
    try (ResultSet row = query.executeQuery()) {
      image = row.next() ? row.getBytes(1) : null;
    }
    if (image == null) {
      return;
    }
    boolean whole;
    try {
      Attachment attachment = MessageDecoder.attachment(new ByteSource(image, 0, image.length));
      whole = !(attachment.media() instanceof StoredMedia stored) || contents.present(stored);
    } catch (DamagedBlockException _) {
      whole = false;
    }
    if (!whole) {
      PreparedStatement update =
          fresh.statement("UPDATE conversation SET image = NULL, image_at = NULL WHERE number = ?");
      update.setLong(1, number);
      update.executeUpdate();
      log.loss("image-lost", where, "its picture is missing or damaged");
    }
  }

  private long count(String sql, long number) throws SQLException {
    PreparedStatement query = fresh.statement(sql);
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private String text(String sql, long number) throws SQLException {
    PreparedStatement query = fresh.statement(sql);
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      String text = row.next() ? row.getString(1) : null;
      return text == null ? "" : text;
    }
  }
}
