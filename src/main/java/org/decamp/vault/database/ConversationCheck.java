package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.decamp.job.Crew;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.StoredMedia;

/**
 * Reads the messages of all layers of conversations and compares them with what is said of them.
 * One thread reads blocks, the crew proves and decodes them.
 */
final class ConversationCheck {

  private final Database database;
  private final ThreadLocal<BlockMac> mac;
  private final RowSeal seal;
  private final ListedContents listed;
  private final Progress progress;
  private final ConversationTable conversations;
  private final BlockTable blocks;
  private final List<LayerTally> tallies = new ArrayList<>();
  private final Set<MediaId> unlisted = ConcurrentHashMap.newKeySet();

  ConversationCheck(
      Database database, BlockMac mac, RowSeal seal, ListedContents listed, Progress progress) {
    this.database = database;
    this.mac = ThreadLocal.withInitial(mac::another);
    this.seal = seal;
    this.listed = listed;
    this.progress = progress;
    conversations = new ConversationTable(database);
    blocks = new BlockTable(database);
  }

  /** The contents that messages name although they are not listed. */
  Set<MediaId> unlisted() {
    return new HashSet<>(unlisted);
  }

  /** Reads one layer. */
  void read(long number, Crew crew) throws SQLException, Problem {
    PersonNumbers people;
    LayerTally tally;
    byte[] rows = new byte[BlockMac.BYTES];
    synchronized (database) {
      people = conversations.people(number);
      tally = tally(number);
      seal.toggle(number, rows);
    }
    tally.seal(rows);
    tallies.add(tally);
    Optional<Block> next = next(number, Optional.empty());
    while (next.isPresent()) {
      progress.checkCancelled();
      Block block = next.get();
      crew.hand(() -> prove(block, people, tally));
      next = next(number, next);
      if (next.isPresent() && next.get().first() <= block.last()) {
        tally.overlap();
      }
    }
  }

  private LayerTally tally(long number) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT id, layer, message_count, digest FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      boolean there = row.next();
      String key = there ? row.getString(1) : null;
      byte[] digest = there ? row.getBytes(4) : null;
      return new LayerTally(
          key == null ? "" : key,
          number,
          there ? row.getLong(2) : -1,
          there ? row.getLong(3) : -1,
          digest == null ? new byte[0] : digest);
    }
  }

  private Optional<Block> next(long number, Optional<Block> before) throws SQLException {
    synchronized (database) {
      return blocks.after(number, before);
    }
  }

  private void prove(Block block, PersonNumbers people, LayerTally tally) {
    byte[] digest = new byte[BlockMac.BYTES];
    mac.get().toggle(digest, block);
    tally.seal(digest);
    try {
      Records records = BlockBody.parse(block);
      for (int i = 0; i < records.count(); i++) {
        references(MessageDecoder.decode(records, i, people), tally);
      }
      tally.read(records.count());
      progress.report(new Progress.Event.Advanced(block.body().length, records.count()));
    } catch (DamagedBlockException e) {
      tally.unreadable();
    }
  }

  private void references(Message message, LayerTally tally) {
    for (Content content : message.contents()) {
      if (content instanceof Content.Media(Attachment attachment)
          && attachment.media() instanceof StoredMedia stored
          && !listed.contains(stored.id())) {
        unlisted.add(stored.id());
        tally.unknownMedium(stored.id().value());
      }
    }
  }

  /** Says what does not fit, once the crew has finished. */
  void conclude(CheckLog log) {
    tallies.forEach(tally -> tally.conclude(log));
  }

  /** Conversations with a layer of exact times. */
  long conversations() {
    return tallies.stream().filter(t -> t.layer() == Layer.EXACT.code()).count();
  }

  /** Messages of all stored layers. */
  long messages() {
    return tallies.stream()
        .filter(t -> t.layer() != Layer.VIEW.code())
        .mapToLong(LayerTally::messages)
        .sum();
  }
}
