package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalLong;
import org.decamp.importer.ConversationHeader;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Writes the rows of conversations, titles and people. What the file with the newest messages says
 * holds, in whatever order files are imported; a group stays a group.
 */
final class ConversationTable {

  /**
   * A conversation that is being written.
   *
   * @param number its row
   * @param digest over its blocks, kept up to date in place
   * @param people everybody its messages name
   * @param storedPeople how many of them have a row
   * @param fresh whether there was no such conversation before
   */
  @SuppressWarnings("ArrayRecordComponent") // Working state, never compared.
  record Open(long number, byte[] digest, PersonNumbers people, int storedPeople, boolean fresh) {}

  private final Database database;

  ConversationTable(Database database) {
    this.database = database;
  }

  OptionalLong number(ConversationId id, Layer layer) throws SQLException {
    PreparedStatement query = database.statement("SELECT number FROM conversation WHERE id = ?");
    query.setString(1, layer.key(id));
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  /** Finds or creates the conversation of a file. */
  Open open(ConversationId id, String product, PrivateText threadKey, Layer layer)
      throws SQLException {
    OptionalLong known = number(id, layer);
    if (known.isPresent()) {
      PersonNumbers people = people(known.getAsLong());
      return new Open(known.getAsLong(), digest(known.getAsLong()), people, people.size(), false);
    }
    PreparedStatement insert =
        database.statement(
            "INSERT INTO conversation(id, product, thread_key, kind, box, participant,"
                + " described_at, message_count, digest, layer)"
                + " VALUES(?, ?, ?, 0, 0, 1, ?, 0, ?, ?)");
    insert.setString(1, layer.key(id));
    insert.setString(2, product);
    insert.setString(3, threadKey.value());
    insert.setLong(4, Long.MIN_VALUE);
    insert.setBytes(5, new byte[BlockMac.BYTES]);
    insert.setInt(6, layer.code());
    insert.executeUpdate();
    long number = number(id, layer).orElseThrow();
    return new Open(number, new byte[BlockMac.BYTES], new PersonNumbers(), 0, true);
  }

  /** The people whom messages of the conversation name, by number. */
  PersonNumbers people(long conversation) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT id FROM person WHERE conversation = ? ORDER BY number");
    query.setLong(1, conversation);
    PersonNumbers people = new PersonNumbers();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        people.numberOf(new PersonId(rows.getString(1)));
      }
    }
    return people;
  }

  byte[] digest(long conversation) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT digest FROM conversation WHERE number = ?");
    query.setLong(1, conversation);
    try (ResultSet row = query.executeQuery()) {
      byte[] digest = row.next() ? row.getBytes(1) : null;
      if (digest == null || digest.length != BlockMac.BYTES) {
        throw new SQLException(
            "a conversation without digest", null, SQLiteErrorCode.SQLITE_CORRUPT.code);
      }
      return digest;
    }
  }

  /**
   * Keeps what a file says of the conversation.
   *
   * @param newest time of the newest message of the file; Long.MIN_VALUE if it has none
   */
  void describe(Open conversation, ConversationHeader header, long newest) throws SQLException {
    describe(conversation.number(), header, newest, conversation.fresh());
    for (Person person : header.people()) {
      conversation.people().numberOf(person.id());
    }
    for (int n = conversation.storedPeople(); n < conversation.people().size(); n++) {
      insertPerson(conversation, n);
    }
    int place = 0;
    for (Person person : header.people()) {
      describePerson(conversation, person, newest, place++);
    }
  }

  /** Gives a row to everybody whom messages name and who has none. */
  void addPeople(Open conversation) throws SQLException {
    int stored = people(conversation.number()).size();
    for (int n = stored; n < conversation.people().size(); n++) {
      insertPerson(conversation, n);
    }
  }

  /**
   * Takes over the titles of a layer.
   *
   * @param older whether they count as older than all titles that are not
   */
  void copyTitles(long from, long to, boolean older) throws SQLException {
    PreparedStatement copy =
        database.statement(
            "INSERT INTO title(conversation, title, seen_at) SELECT ?1, title,"
                + " CASE ?3 WHEN 1 THEN max(seen_at, 0) - "
                + (1L << 62)
                + " ELSE seen_at END FROM title WHERE conversation = ?2"
                + " ON CONFLICT DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)");
    copy.setLong(1, to);
    copy.setLong(2, from);
    copy.setInt(3, older ? 1 : 0);
    copy.executeUpdate();
  }

  /** Removes a view with all that belongs to it. */
  void remove(long view) throws SQLException {
    for (String statement :
        new String[] {
          "DELETE FROM block WHERE conversation = ?",
          "DELETE FROM person_name WHERE conversation = ?",
          "DELETE FROM person WHERE conversation = ?",
          "DELETE FROM title WHERE conversation = ?",
          "DELETE FROM conversation WHERE number = ? AND layer = 2"
        }) {
      PreparedStatement delete = database.statement(statement);
      delete.setLong(1, view);
      delete.executeUpdate();
    }
  }

  /**
   * Keeps the digest of the conversation, which must be complete, and the number of its messages.
   *
   * @param added number of new messages
   */
  void settle(Open conversation, long added) throws SQLException {
    PreparedStatement update =
        database.statement(
            "UPDATE conversation SET message_count = message_count + ?, digest = ?"
                + " WHERE number = ?");
    update.setLong(1, added);
    update.setBytes(2, conversation.digest().clone());
    update.setLong(3, conversation.number());
    update.executeUpdate();
  }

  private void describe(long number, ConversationHeader header, long newest, boolean first)
      throws SQLException {
    PreparedStatement update =
        database.statement(
            "UPDATE conversation SET kind = CASE WHEN kind = ?1 OR ?2 = ?1 THEN ?1"
                + " WHEN ?9 OR ?3 > described_at THEN ?2"
                + " WHEN ?3 = described_at THEN max(?2, kind) ELSE kind END,"
                + " box = CASE WHEN ?9 OR ?3 > described_at THEN ?4"
                + " WHEN ?3 = described_at THEN max(?4, box) ELSE box END,"
                + " participant = CASE WHEN ?9 OR ?3 > described_at THEN ?5"
                + " WHEN ?3 = described_at THEN max(?5, participant) ELSE participant END,"
                + " image = CASE WHEN ?6 IS NULL THEN image WHEN image IS NULL"
                + " OR ?3 > coalesce(image_at, described_at) THEN ?6"
                + " WHEN ?3 = coalesce(image_at, described_at) THEN max(?6, image)"
                + " ELSE image END,"
                + " image_at = CASE WHEN ?6 IS NULL THEN image_at"
                + " ELSE max(?3, coalesce(image_at, ?3)) END,"
                + " invite_link = CASE WHEN ?7 IS NULL THEN invite_link WHEN invite_link IS NULL"
                + " OR ?3 > coalesce(link_at, described_at) THEN ?7"
                + " WHEN ?3 = coalesce(link_at, described_at) THEN max(?7, invite_link)"
                + " ELSE invite_link END,"
                + " link_at = CASE WHEN ?7 IS NULL THEN link_at"
                + " ELSE max(?3, coalesce(link_at, ?3)) END,"
                + " described_at = max(?3, described_at) WHERE number = ?8");
    update.setInt(1, Codes.CONVERSATION.of(ConversationKind.GROUP));
    update.setInt(2, Codes.CONVERSATION.of(header.kind()));
    update.setLong(3, newest);
    update.setInt(4, Codes.BOX.of(header.box()));
    update.setInt(5, header.stillParticipant() ? 1 : 0);
    if (header.image().isPresent()) {
      ByteSink image = new ByteSink(128);
      MessageEncoder.attachment(header.image().get(), image);
      update.setBytes(6, image.toByteArray());
    } else {
      update.setNull(6, Types.BLOB);
    }
    setOptional(update, 7, header.inviteLink().map(PrivateText::value).orElse(null));
    update.setLong(8, number);
    update.setBoolean(9, first);
    update.executeUpdate();
    if (header.title().isPresent()) {
      PreparedStatement title =
          database.statement(
              "INSERT INTO title(conversation, title, seen_at) VALUES(?, ?, ?)"
                  + " ON CONFLICT DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)");
      title.setLong(1, number);
      title.setString(2, header.title().get().value());
      title.setLong(3, newest);
      title.executeUpdate();
    }
  }

  private void insertPerson(Open conversation, int number) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO person(conversation, number, id, deleted, member, seen_at)"
                + " VALUES(?, ?, ?, 0, 0, ?)");
    insert.setLong(1, conversation.number());
    insert.setInt(2, number);
    insert.setString(3, conversation.people().idOf(number).value());
    insert.setLong(4, Long.MIN_VALUE);
    insert.executeUpdate();
  }

  private void describePerson(Open conversation, Person person, long newest, int place)
      throws SQLException {
    int number = conversation.people().numberOf(person.id());
    PreparedStatement update =
        database.statement(
            "UPDATE person SET position = min(coalesce(position, ?7), ?7),"
                + " handle = CASE WHEN ?4 IS NULL THEN handle WHEN handle IS NULL"
                + " OR ?3 > coalesce(handle_at, seen_at) THEN ?4"
                + " WHEN ?3 = coalesce(handle_at, seen_at) THEN max(?4, handle) ELSE handle END,"
                + " handle_at = CASE WHEN ?4 IS NULL THEN handle_at"
                + " ELSE max(?3, coalesce(handle_at, ?3)) END,"
                + " deleted = max(deleted, ?5),"
                + " member = CASE WHEN ?3 > seen_at THEN ?6"
                + " WHEN ?3 = seen_at THEN max(?6, member) ELSE member END,"
                + " seen_at = max(seen_at, ?3) WHERE conversation = ?1 AND number = ?2");
    update.setLong(1, conversation.number());
    update.setInt(2, number);
    update.setLong(3, newest);
    setOptional(update, 4, person.handle().map(PrivateText::value).orElse(null));
    update.setInt(5, person.deletedAccount() ? 1 : 0);
    update.setInt(6, person.member() ? 1 : 0);
    update.setInt(7, place);
    update.executeUpdate();
    int position = 0;
    for (PrivateText name : person.names()) {
      PreparedStatement insert =
          database.statement(
              "INSERT INTO person_name(conversation, number, name, seen_at, position)"
                  + " VALUES(?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET position = CASE WHEN"
                  + " excluded.seen_at > seen_at THEN excluded.position WHEN excluded.seen_at"
                  + " = seen_at THEN min(excluded.position, position) ELSE position END,"
                  + " seen_at = max(seen_at, excluded.seen_at)");
      insert.setLong(1, conversation.number());
      insert.setInt(2, number);
      insert.setString(3, name.value());
      insert.setLong(4, newest);
      insert.setInt(5, position++);
      insert.executeUpdate();
    }
  }

  private static void setOptional(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, value);
    }
  }
}
