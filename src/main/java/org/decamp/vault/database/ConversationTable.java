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

  OptionalLong number(ConversationId id) throws SQLException {
    PreparedStatement query = database.statement("SELECT number FROM conversation WHERE id = ?");
    query.setString(1, id.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  /** Finds or creates the conversation of a file. */
  Open open(ConversationId id, String product, PrivateText threadKey) throws SQLException {
    OptionalLong known = number(id);
    if (known.isPresent()) {
      PersonNumbers people = people(known.getAsLong());
      return new Open(known.getAsLong(), digest(known.getAsLong()), people, people.size(), false);
    }
    PreparedStatement insert =
        database.statement(
            "INSERT INTO conversation(id, product, thread_key, kind, box, participant,"
                + " described_at, message_count, digest) VALUES(?, ?, ?, 0, 0, 1, ?, 0, ?)");
    insert.setString(1, id.value());
    insert.setString(2, product);
    insert.setString(3, threadKey.value());
    insert.setLong(4, Long.MIN_VALUE);
    insert.setBytes(5, new byte[BlockMac.BYTES]);
    insert.executeUpdate();
    long number = number(id).orElseThrow();
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
    describe(conversation.number(), header, newest);
    for (Person person : header.people()) {
      conversation.people().numberOf(person.id());
    }
    for (int n = conversation.storedPeople(); n < conversation.people().size(); n++) {
      insertPerson(conversation, n);
    }
    for (Person person : header.people()) {
      describePerson(conversation, person, newest);
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

  private void describe(long number, ConversationHeader header, long newest) throws SQLException {
    PreparedStatement update =
        database.statement(
            "UPDATE conversation SET kind = CASE WHEN kind = ?1 OR ?2 = ?1 THEN ?1"
                + " WHEN ?3 >= described_at THEN ?2 ELSE kind END,"
                + " box = CASE WHEN ?3 >= described_at THEN ?4 ELSE box END,"
                + " participant = CASE WHEN ?3 >= described_at THEN ?5 ELSE participant END,"
                + " image = CASE WHEN ?3 >= described_at THEN coalesce(?6, image)"
                + " ELSE coalesce(image, ?6) END,"
                + " invite_link = CASE WHEN ?3 >= described_at THEN coalesce(?7, invite_link)"
                + " ELSE coalesce(invite_link, ?7) END,"
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

  private void describePerson(Open conversation, Person person, long newest) throws SQLException {
    int number = conversation.people().numberOf(person.id());
    PreparedStatement update =
        database.statement(
            "UPDATE person SET position = coalesce(position, (SELECT 1 + coalesce(max(position),"
                + " -1) FROM person WHERE conversation = ?1)),"
                + " handle = CASE WHEN ?3 >= seen_at THEN coalesce(?4, handle)"
                + " ELSE coalesce(handle, ?4) END,"
                + " deleted = max(deleted, ?5),"
                + " member = CASE WHEN ?3 >= seen_at THEN ?6 ELSE member END,"
                + " seen_at = max(seen_at, ?3) WHERE conversation = ?1 AND number = ?2");
    update.setLong(1, conversation.number());
    update.setInt(2, number);
    update.setLong(3, newest);
    setOptional(update, 4, person.handle().map(PrivateText::value).orElse(null));
    update.setInt(5, person.deletedAccount() ? 1 : 0);
    update.setInt(6, person.member() ? 1 : 0);
    update.executeUpdate();
    int position = 0;
    for (PrivateText name : person.names()) {
      PreparedStatement insert =
          database.statement(
              "INSERT INTO person_name(conversation, number, name, seen_at, position)"
                  + " VALUES(?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET position = CASE WHEN"
                  + " excluded.seen_at >= seen_at THEN excluded.position ELSE position END,"
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
