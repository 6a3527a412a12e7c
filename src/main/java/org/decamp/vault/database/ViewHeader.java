package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.decamp.importer.ConversationHeader;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Person;

/** What a view says of its conversation, of all that its layers say: the newest comes first. */
final class ViewHeader {

  private final Database database;
  private final ConversationTable conversations;
  private final ConversationReader reader;

  ViewHeader(Database database, ConversationTable conversations, ConversationReader reader) {
    this.database = database;
    this.conversations = conversations;
    this.reader = reader;
  }

  /** What the conversation says of itself comes before what those say that became part of it. */
  void describe(ConversationTable.Open view, List<StoredLayer> layers, List<Person> people)
      throws SQLException, DamagedBlockException {
    ConversationId host = layers.getFirst().conversation();
    Map<String, Conversation> byAge = new TreeMap<>();
    for (StoredLayer layer : layers) {
      Conversation said = reader.read(layer.number(), Set.of());
      long age = described(layer.number());
      if (age != Long.MIN_VALUE || layers.size() == 1) {
        byAge.put(
            (layer.isPartOf(host) ? "0" : "1")
                + "%020d".formatted(Long.MAX_VALUE / 2 + age / 2)
                + reader.key(layer.number()),
            said);
      }
    }
    List<Conversation> newestFirst = new ArrayList<>(byAge.values()).reversed();
    if (newestFirst.isEmpty()) {
      newestFirst = List.of(reader.read(layers.getFirst().number(), Set.of()));
    }
    Conversation newest = newestFirst.getFirst();
    boolean group = newestFirst.stream().anyMatch(c -> c.kind() == ConversationKind.GROUP);
    conversations.describe(
        view,
        new ConversationHeader(
            group ? ConversationKind.GROUP : newest.kind(),
            Optional.empty(),
            people,
            newest.box(),
            newest.stillParticipant(),
            newestFirst.stream().flatMap(c -> c.image().stream()).findFirst(),
            newestFirst.stream().flatMap(c -> c.inviteLink().stream()).findFirst()),
        0);
    for (StoredLayer layer : layers) {
      conversations.copyTitles(layer.number(), view.number(), layer.isPartOf(host));
    }
  }

  private long described(long number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT described_at FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : Long.MIN_VALUE;
    }
  }
}
