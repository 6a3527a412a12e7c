package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.model.Attachment;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/** Reads conversations with their titles and people. */
final class ConversationReader {

  private final Database database;
  private final ConversationTable table;
  private final ShownTable shown;

  ConversationReader(Database database) {
    this.database = database;
    table = new ConversationTable(database);
    shown = new ShownTable(database);
  }

  OptionalLong number(ConversationId id) throws SQLException {
    return table.number(id, Layer.EXACT);
  }

  /** The row that a person sees of a conversation, whatever it is part of. */
  OptionalLong shown(ConversationId id) throws SQLException {
    OptionalLong number = number(id);
    return number.isEmpty() ? number : OptionalLong.of(shown.layer(number.getAsLong()));
  }

  /** What is part of what, sorted by part. */
  List<Decisions.Joined> joined() throws SQLException {
    List<Decisions.Joined> joined = new ArrayList<>();
    for (Map.Entry<Long, Long> part : shown.parts().entrySet()) {
      joined.add(new Decisions.Joined(id(part.getValue()), id(part.getKey())));
    }
    joined.sort(Comparator.comparing(Decisions.Joined::part));
    return joined;
  }

  PersonNumbers people(long number) throws SQLException {
    return table.people(number);
  }

  /** The conversation that a row is a layer of. */
  ConversationId id(long number) throws SQLException {
    return Layer.conversation(key(number));
  }

  /** What names a row. */
  String key(long number) throws SQLException {
    PreparedStatement query = database.statement("SELECT id FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("no conversation of that number");
      }
      return row.getString(1);
    }
  }

  /** The rows that a person sees, the conversation with the newest message first. */
  List<Long> newestFirst() throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows =
        database
            .statement(
                "SELECT row, (SELECT last_ts FROM block WHERE block.conversation = row"
                    + " ORDER BY first_ts DESC LIMIT 1) AS newest FROM"
                    + " (SELECT coalesce(view, number) AS row, id FROM conversation"
                    + " LEFT JOIN shown ON shown.conversation = number"
                    + " WHERE layer = 0 AND host IS NULL)"
                    + " ORDER BY newest IS NULL, newest DESC, id")
            .executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  /** The service that a row's conversation comes from. */
  String product(long number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT product FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      String product = row.next() ? row.getString(1) : null;
      return product == null ? "" : product;
    }
  }

  /**
   * One conversation.
   *
   * @param owners the owner's names
   */
  Conversation read(long number, Set<PrivateText> owners)
      throws SQLException, DamagedBlockException {
    PreparedStatement query =
        database.statement(
            "SELECT id, product, thread_key, kind, box, participant, image, invite_link,"
                + " message_count FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new DamagedBlockException("a conversation is missing");
      }
      String product = row.getString(2);
      return new Conversation(
          Layer.conversation(row.getString(1)),
          product,
          new PrivateText(row.getString(3)),
          Codes.CONVERSATION.constant(row.getLong(4)),
          titles(number),
          persons(number, owners),
          Codes.BOX.constant(row.getLong(5)),
          row.getInt(6) != 0,
          image(row.getBytes(7)),
          text(row.getString(8)),
          row.getLong(9),
          edge(
              number,
              "SELECT first_ts FROM block WHERE conversation = ?" + " ORDER BY first_ts LIMIT 1"),
          edge(
              number,
              "SELECT last_ts FROM block WHERE conversation = ?"
                  + " ORDER BY first_ts DESC LIMIT 1"));
    }
  }

  private Optional<Instant> edge(long number, String sql) throws SQLException {
    PreparedStatement query = database.statement(sql);
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
    }
  }

  private static Optional<Attachment> image(byte @Nullable [] bytes) throws DamagedBlockException {
    return bytes == null
        ? Optional.empty()
        : Optional.of(MessageDecoder.attachment(new ByteSource(bytes, 0, bytes.length)));
  }

  private static Optional<PrivateText> text(@Nullable String value) {
    return Optional.ofNullable(value).map(PrivateText::new);
  }

  private List<PrivateText> titles(long number) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT title FROM title WHERE conversation = ? ORDER BY seen_at DESC, title");
    query.setLong(1, number);
    return texts(query);
  }

  private static List<PrivateText> texts(PreparedStatement query) throws SQLException {
    List<PrivateText> texts = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        texts.add(new PrivateText(rows.getString(1)));
      }
    }
    return texts;
  }

  private List<Person> persons(long number, Set<PrivateText> owners) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT number, id, handle, deleted, member FROM person"
                + " WHERE conversation = ? AND position IS NOT NULL ORDER BY position, id");
    query.setLong(1, number);
    List<Person> people = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        List<PrivateText> names = names(number, rows.getLong(1));
        people.add(
            new Person(
                new PersonId(rows.getString(2)),
                names,
                text(rows.getString(3)),
                names.stream().anyMatch(owners::contains),
                rows.getInt(4) != 0,
                rows.getInt(5) != 0));
      }
    }
    return people;
  }

  /** The names of a person of a conversation, newest first. */
  List<PrivateText> names(long conversation, long number) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT name FROM person_name WHERE conversation = ? AND number = ?"
                + " ORDER BY seen_at DESC, position, name");
    query.setLong(1, conversation);
    query.setLong(2, number);
    return texts(query);
  }
}
