package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Box;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.vault.TimeRange;
import org.decamp.vault.view.ContinuedThreads;

/**
 * Looks through the exact layers for threads without an id of the service's own that are the
 * beginning of one with such an id. Encrypted downloads are left to the user's word.
 *
 * <p>Where all threads have ids, nothing is read; else blocks of the time of those without, of
 * which only messages of an instant that may be shared are decoded.
 */
final class ThreadProofs {

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

  /** How many messages each thread without an id shares with those that have one. */
  Map<ConversationId, Map<ConversationId, Integer>> find()
      throws SQLException, DamagedBlockException, Problem {
    List<Stored> loose = threads("thread_key GLOB '*[^0-9]*' OR thread_key = ''");
    if (loose.isEmpty()) {
      return Map.of();
    }
    ContinuedThreads continued = new ContinuedThreads();
    for (Stored part : loose) {
      try (BlockCursor cursor =
          new BlockCursor(
              database,
              table,
              part.number(),
              conversations.people(part.number()),
              TimeRange.ALL,
              TextLabels.NONE)) {
        for (Optional<Message> next = cursor.next(); next.isPresent(); next = cursor.next()) {
          continued.part(part.product(), part.id(), next.get());
        }
      }
    }
    for (Stored host : threads("thread_key != '' AND thread_key NOT GLOB '*[^0-9]*'")) {
      search(host, continued);
    }
    return continued.shared();
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
