package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.model.Box;
import org.decamp.model.ConversationId;
import org.decamp.vault.view.ContinuedThreads;

/**
 * Looks through the exact layers for threads without an id of the service's own that are the
 * beginning of one with such an id. Encrypted downloads are left to the user's word.
 *
 * <p>Where all threads have ids, or none, nothing is read; else those without are read in rounds,
 * and of the others the blocks of the time of the round, of which only messages of an instant that
 * may be shared are decoded.
 */
final class ThreadProofs {

  /** About 130,000 messages. */
  private static final int BLOCKS_PER_ROUND = 256;

  private final Database database;
  private final BlockTable table;
  private final ConversationTable conversations;

  ThreadProofs(Database database, BlockTable table) {
    this.database = database;
    this.table = table;
    conversations = new ConversationTable(database);
  }

  /** An exact layer. */
  private record Stored(long number, ConversationId id, String product) {}

  /** A block of a thread without an id. */
  private record PartBlock(Stored thread, PersonNumbers people, BlockTable.Extent extent) {}

  /** How many messages each thread without an id shares with those that have one. */
  Map<ConversationId, Map<ConversationId, Integer>> find()
      throws SQLException, DamagedBlockException {
    List<Stored> loose = threads("thread_key GLOB '*[^0-9]*' OR thread_key = ''");
    List<Stored> hosts = threads("thread_key != '' AND thread_key NOT GLOB '*[^0-9]*'");
    ContinuedThreads continued = new ContinuedThreads();
    if (!loose.isEmpty() && !hosts.isEmpty()) {
      for (List<PartBlock> round : rounds(loose)) {
        continued.nextRound();
        for (PartBlock block : round) {
          read(block, continued);
        }
        for (Stored host : hosts) {
          search(host, continued);
        }
      }
    }
    return continued.shared();
  }

  /** All blocks of threads without an id, those of one time together. */
  private List<List<PartBlock>> rounds(List<Stored> loose) throws SQLException {
    List<PartBlock> blocks = new ArrayList<>();
    for (Stored part : loose) {
      PersonNumbers people = conversations.people(part.number());
      for (BlockTable.Extent extent :
          table.overlapping(part.number(), Long.MIN_VALUE, Long.MAX_VALUE)) {
        blocks.add(new PartBlock(part, people, extent));
      }
    }
    blocks.sort(Comparator.comparingLong(block -> block.extent().first()));
    List<List<PartBlock>> rounds = new ArrayList<>();
    for (int from = 0; from < blocks.size(); from += BLOCKS_PER_ROUND) {
      rounds.add(blocks.subList(from, Math.min(blocks.size(), from + BLOCKS_PER_ROUND)));
    }
    return rounds;
  }

  private void read(PartBlock part, ContinuedThreads continued)
      throws SQLException, DamagedBlockException {
    Optional<Block> block = table.block(part.extent().id());
    if (block.isPresent()) {
      Records records = BlockBody.parse(block.get());
      for (int i = 0; i < records.count(); i++) {
        continued.part(
            part.thread().product(),
            part.thread().id(),
            MessageDecoder.decode(records, i, part.people()));
      }
    }
  }

  private List<Stored> threads(String kind) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT number, id, product FROM conversation WHERE layer = 0 AND box != ? AND ("
                + kind
                + ") ORDER BY id");
    query.setInt(1, Codes.BOX.of(Box.ENCRYPTED));
    List<Stored> threads = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        threads.add(
            new Stored(rows.getLong(1), Layer.conversation(rows.getString(2)), rows.getString(3)));
      }
    }
    return threads;
  }

  private void search(Stored host, ContinuedThreads continued)
      throws SQLException, DamagedBlockException {
    PersonNumbers people = conversations.people(host.number());
    for (BlockTable.Extent extent :
        table.overlapping(host.number(), continued.first(), continued.last())) {
      Optional<Block> block = table.block(extent.id());
      if (block.isPresent()) {
        Records records = BlockBody.parse(block.get());
        for (int i = 0; i < records.count(); i++) {
          if (continued.mayShare(records.time(i))) {
            continued.host(host.product(), host.id(), MessageDecoder.decode(records, i, people));
          }
        }
      }
    }
  }
}
