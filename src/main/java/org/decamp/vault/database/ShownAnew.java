package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.vault.view.JoinedConversations;

/**
 * Keeps what is shown in step with what is stored and decided: which conversations are part of
 * which, and whose views have to be written anew. Its steps run inside the writer's transactions.
 */
final class ShownAnew {

  private final RowSeal seal;
  private final ExportTable exports;
  private final ShownTable shown;
  private final PageZones zones;
  private final Views views;
  private final ThreadProofs proofs;
  private final DecisionsTable decisions;
  private final BooksTable books;
  private final ConversationTable conversations;
  private final ConversationReader reader;

  ShownAnew(Database database, RowSeal seal, BlockTable table, ExportTable exports, Views views) {
    this.seal = seal;
    this.exports = exports;
    this.views = views;
    shown = new ShownTable(database);
    zones = new PageZones(database, table, exports);
    proofs = new ThreadProofs(database, table);
    decisions = new DecisionsTable(database);
    books = new BooksTable(database);
    conversations = new ConversationTable(database);
    reader = new ConversationReader(database);
  }

  /** Keeps what the user decided and marks what it concerns. */
  void decide(Decisions decided) throws SQLException, DamagedBlockException {
    Set<ConversationId> concerned = DecisionsTable.concerned(decisions.read());
    concerned.addAll(DecisionsTable.concerned(decided));
    decisions.write(decided, seal);
    for (ConversationId id : concerned) {
      markDirty(id);
    }
  }

  private void markDirty(ConversationId id) throws SQLException {
    OptionalLong number = conversations.number(id, Layer.EXACT);
    if (number.isPresent()) {
      shown.markDirty(number.getAsLong());
    }
  }

  /** The conversations that must be looked at anew. */
  List<Long> find() throws SQLException, DamagedBlockException, Problem {
    books.settleOwners(seal);
    if (exports.agesChanged()) {
      shown.markAllDirty();
    }
    if (zones.concernedBy(shown.dirty())) {
      zones.prove();
    }
    Decisions decided = decisions.read();
    if (!shown.dirty().isEmpty()) {
      // Where nothing changed, what is part of what stays as it is.
      settleParts(JoinedConversations.hosts(decided, proofs.find()));
    }
    Set<Long> waiting = new HashSet<>(shown.dirty());
    shown.clearPlain();
    for (ConversationId id : DecisionsTable.named(decided)) {
      OptionalLong number = conversations.number(id, Layer.EXACT);
      if (number.isPresent() && waiting.contains(number.getAsLong())) {
        shown.markDirty(number.getAsLong());
      }
    }
    for (long part : shown.dirty()) {
      OptionalLong host = shown.of(part).host();
      if (host.isPresent()) {
        shown.markDirty(host.getAsLong());
        shown.clear(part);
      }
    }
    return shown.dirty();
  }

  /** Notes of each conversation what it is part of. */
  private void settleParts(Map<ConversationId, ConversationId> hosts) throws SQLException {
    Map<Long, Long> wanted = new HashMap<>();
    for (Map.Entry<ConversationId, ConversationId> entry : hosts.entrySet()) {
      OptionalLong part = conversations.number(entry.getKey(), Layer.EXACT);
      OptionalLong host = conversations.number(entry.getValue(), Layer.EXACT);
      if (part.isPresent() && host.isPresent()) {
        wanted.put(part.getAsLong(), host.getAsLong());
      }
    }
    for (Map.Entry<Long, Long> known : shown.parts().entrySet()) {
      if (!known.getValue().equals(wanted.get(known.getKey()))) {
        settlePart(known.getKey(), OptionalLong.empty());
        shown.markDirty(known.getKey());
        shown.markDirty(known.getValue());
      }
    }
    for (Map.Entry<Long, Long> part : wanted.entrySet()) {
      OptionalLong host = OptionalLong.of(part.getValue());
      if (!shown.of(part.getKey()).host().equals(host)) {
        settlePart(part.getKey(), host);
        shown.put(part.getValue(), shown.of(part.getValue()), seal);
        shown.markDirty(part.getValue());
      }
    }
  }

  private void settlePart(long part, OptionalLong host) throws SQLException {
    ShownTable.Shown now = shown.of(part);
    shown.put(part, new ShownTable.Shown(now.clock(), now.view(), host, now.joined()), seal);
  }

  /** Brings one conversation's view up to date; how many messages more than before are joined. */
  long refresh(long conversation) throws SQLException, DamagedBlockException, Problem {
    return views.refresh(
        conversation, decisions.read(), books.ownerNames(reader.product(conversation)));
  }

  /** How many conversations are part of another one because messages prove it. */
  long continued() throws SQLException, DamagedBlockException {
    Set<ConversationId> byUser = JoinedConversations.hosts(decisions.read(), Map.of()).keySet();
    long continued = 0;
    for (long part : shown.parts().keySet()) {
      if (!byUser.contains(reader.id(part))) {
        continued++;
      }
    }
    return continued;
  }
}
