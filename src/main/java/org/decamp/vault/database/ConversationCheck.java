package org.decamp.vault.database;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.StoredMedia;

/** Reads the messages of a conversation's layer and compares them with what is said of them. */
final class ConversationCheck {

  private final Database database;
  private final BlockMac mac;
  private final RowSeal seal;
  private final CheckLog log;
  private final Progress progress;
  private final ConversationTable conversations;
  private final BlockTable blocks;
  private final MediaTable media;
  private final Set<MediaId> referenced = new HashSet<>();

  ConversationCheck(
      Database database, BlockMac mac, RowSeal seal, CheckLog log, Progress progress) {
    this.database = database;
    this.mac = mac;
    this.seal = seal;
    this.log = log;
    this.progress = progress;
    conversations = new ConversationTable(database);
    blocks = new BlockTable(database);
    media = new MediaTable(database);
  }

  /** The contents that messages name. */
  Set<MediaId> referenced() {
    return referenced;
  }

  /** How a layer is called in a finding: by the id that the list of conversations shows. */
  private String where(long number) throws SQLException {
    synchronized (database) {
      PreparedStatement query = database.statement("SELECT id FROM conversation WHERE number = ?");
      query.setLong(1, number);
      try (ResultSet row = query.executeQuery()) {
        String key = row.next() ? row.getString(1) : null;
        return "conversation " + (key == null ? "of number " + number : key.replace('~', ' '));
      }
    }
  }

  /** Checks one layer and returns the number of its messages. */
  long check(long number) throws SQLException, Problem {
    String where = where(number);
    PersonNumbers people;
    byte[] digest;
    long expected;
    synchronized (database) {
      people = conversations.people(number);
      digest = conversations.digest(number);
      expected = messageCount(number);
    }
    byte[] actual = new byte[BlockMac.BYTES];
    long messages = 0;
    long lastTime = Long.MIN_VALUE;
    boolean first = true;
    Optional<Block> next = next(number, Long.MIN_VALUE);
    while (next.isPresent()) {
      progress.checkCancelled();
      Block block = next.get();
      mac.toggle(actual, block);
      if (!first && block.first() <= lastTime) {
        log.damage("block-order", where, "two blocks share an instant");
      }
      first = false;
      lastTime = block.last();
      messages += block(block, people, where);
      next = lastTime == Long.MAX_VALUE ? Optional.empty() : next(number, lastTime + 1);
    }
    if (messages != expected) {
      log.damage("message-count", where, "not as many messages as there should be");
    }
    synchronized (database) {
      seal.toggle(number, actual);
    }
    if (!MessageDigest.isEqual(digest, actual)) {
      log.damage("conversation-digest", where, "its content is not what was stored last");
    }
    return messages;
  }

  private long messageCount(long number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT message_count FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  private Optional<Block> next(long number, long from) throws SQLException {
    synchronized (database) {
      return blocks.next(number, from);
    }
  }

  private long block(Block block, PersonNumbers people, String where) throws SQLException {
    try {
      Records records = BlockBody.parse(block);
      for (int i = 0; i < records.count(); i++) {
        Message message = MessageDecoder.decode(records, i, people);
        for (Content content : message.contents()) {
          if (content instanceof Content.Media(Attachment attachment)
              && attachment.media() instanceof StoredMedia stored) {
            reference(stored, where);
          }
        }
      }
      progress.report(new Progress.Event.Advanced(block.body().length, records.count()));
      return records.count();
    } catch (DamagedBlockException e) {
      log.damage("block-damaged", where, "a stretch of messages cannot be read");
      return 0;
    }
  }

  private void reference(StoredMedia stored, String where) throws SQLException {
    if (referenced.add(stored.id())) {
      synchronized (database) {
        if (media.find(stored.id()).isEmpty()) {
          log.damage("media-unknown", where, "a message names a file that the vault does not list");
        }
      }
    }
  }
}
