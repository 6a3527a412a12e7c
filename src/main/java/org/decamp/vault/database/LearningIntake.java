package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.importer.generated.TextEvidence;
import org.decamp.importer.generated.TextSighting;
import org.decamp.importer.generated.ThreadTexts;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.vault.TimeRange;

/**
 * Keeps the evidence of generated sentences that an import brings. Sightings are rows as they come;
 * contradictions are gathered in memory and written once, at the end. Works on the writer thread.
 *
 * <p>A conversation that an earlier import began is read through again if it has changed: a notice
 * may have come with the one and what it is about with the other.
 */
final class LearningIntake {

  private final Database database;
  private final RowSeal seal;
  private final LearningTable table;
  private final ConversationReader conversations;
  private final Map<ConversationId, byte[]> digestsBefore = new HashMap<>();
  private HashFilter contradictions = new HashFilter();
  private boolean contradicting;

  LearningIntake(Database database, RowSeal seal) {
    this.database = database;
    this.seal = seal;
    table = new LearningTable(database);
    conversations = new ConversationReader(database);
  }

  /** A file of that conversation is about to be read. */
  void opening(ConversationId conversation) throws SQLException {
    if (!digestsBefore.containsKey(conversation)) {
      digestsBefore.put(conversation, digest(conversation).orElseGet(() -> new byte[0]));
    }
  }

  /** The digest of a conversation that has messages. */
  private Optional<byte[]> digest(ConversationId conversation) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT digest FROM conversation WHERE id = ? AND message_count > 0");
    query.setString(1, conversation.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
    }
  }

  void take(TextEvidence evidence) throws SQLException {
    for (TextSighting sighting : evidence.sightings()) {
      if (table.insert(sighting)) {
        seal.toggle(RowSeal.Table.TEXT_SIGHTING, sighting.key());
      }
    }
    evidence.forEachContradiction(contradictions::put);
    contradicting = true;
  }

  /** Reads changed conversations of earlier imports again and keeps everything. */
  void relearn(VaultWriter writer) throws SQLException, Problem {
    for (Map.Entry<ConversationId, byte[]> entry : digestsBefore.entrySet()) {
      byte[] before = entry.getValue();
      boolean changed =
          before.length > 0 && !Arrays.equals(before, digest(entry.getKey()).orElse(before));
      if (changed) {
        TextEvidence evidence = evidence(entry.getKey());
        writer.aside(0, () -> take(evidence));
      }
    }
    digestsBefore.clear();
    writer.aside(0, this::keepContradictions);
  }

  private TextEvidence evidence(ConversationId id) throws SQLException, Problem {
    ThreadTexts texts = new ThreadTexts(id);
    OptionalLong number = new ConversationTable(database).number(id, Layer.EXACT);
    if (number.isEmpty()) {
      return texts.evidence();
    }
    PersonNumbers people = conversations.people(number.getAsLong());
    Map<Integer, String> names = new HashMap<>();
    try (BlockCursor messages =
        new BlockCursor(
            database,
            new BlockTable(database),
            number.getAsLong(),
            people,
            TimeRange.ALL,
            TextLabels.NONE)) {
      for (Optional<Message> next = messages.next(); next.isPresent(); next = messages.next()) {
        int sender = people.numberOf(next.get().sender());
        String name = names.get(sender);
        if (name == null) {
          List<PrivateText> known = conversations.names(number.getAsLong(), sender);
          name = known.isEmpty() ? "" : known.getFirst().value();
          names.put(sender, name);
        }
        texts.message(next.get(), name);
      }
    }
    return texts.evidence();
  }

  /** Writes the contradictions gathered so far; without any, nothing. */
  void keepContradictions() throws SQLException {
    if (!contradicting) {
      return;
    }
    List<Integer> lacking;
    try {
      lacking = table.unite(contradictions);
    } catch (DamagedBlockException e) {
      // The check of the vault says so; a wrong chunk only ever makes for fewer labels.
      throw new SQLException("the contradictions are damaged", e);
    }
    if (!lacking.isEmpty()) {
      seal.toggleAll(RowSeal.Table.TEXT_CONTRADICTION);
      table.keep(contradictions, lacking);
      seal.toggleAll(RowSeal.Table.TEXT_CONTRADICTION);
    }
    contradictions = new HashFilter();
    contradicting = false;
  }
}
