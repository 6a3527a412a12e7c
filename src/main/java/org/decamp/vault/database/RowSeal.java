package org.decamp.vault.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed digests over the rows that are not messages, so that an old page put back in place of a
 * newer one shows there, too. A digest is the XOR over its rows: what changes is taken out before
 * and put in again after.
 *
 * <p>Not for use by several threads.
 */
final class RowSeal {

  /**
   * A table with one digest over all its rows, kept among the facts of the vault. A column of a
   * later schema is sealed as a table of its own kind, over rows that have a value there.
   */
  enum Table {
    MEDIA(4, "media", "id, length, sha256, file_length, mime, width, height, seconds, nanos", "id"),
    SOURCE_FILE(
        5,
        "source_file",
        "number, conversation, container, path, sha256, size, generation, file_order, content,"
            + " content_length",
        "number"),
    OWNER(6, "owner", "product, name, evidence, by_user", "product"),
    EXPORT(7, "export", "number, name, zone, proven, by_user, newest", "number"),
    FILE_EXPORT(8, "file_export", "source_file, export", "source_file"),
    OWNER_NAME(9, "owner_name", "product, name", "product"),
    SHOWN(10, "shown", "conversation, clock, view, host, joined", "conversation"),
    DECISIONS(11, "decisions", "id, body", "id"),
    TEXT_SIGHTING(12, "text_sighting", "key, kind, hash, template, mark", "key"),
    TEXT_CONTRADICTION(13, "text_contradiction", "chunk, bits", "chunk"),
    CUSTODY(14, "custody", "sequence, previous, hash, entry", "sequence"),
    CUSTODY_LIST(15, "custody_list", "number, sha256, files", "number"),
    REPLAY(
        16,
        "replay",
        "number, account, place, receiver, state, attempted, sent_at, challenge, pieces",
        "number");

    private final int kind;
    private final String digest;
    private final String all;
    private final String one;

    /**
     * A table.
     *
     * @param columns under the digest, in this order; a column that a later schema adds is not
     *     among them, or every seal of an older vault would break
     * @param key the column by which single rows are sealed
     */
    Table(int kind, String name, String columns, String key) {
      this.kind = kind;
      digest = "digest-" + name.replace('_', '-');
      all = "SELECT " + columns + " FROM " + name;
      one = all + " WHERE " + key + " = ?";
    }
  }

  /**
   * A conversation beside its messages, their count and the digest itself. Vaults of the first
   * schema have only the first four; rows of the others must not exist there.
   */
  private static final String[] CONVERSATION = {
    "SELECT id, product, thread_key, kind, box, participant, image, invite_link, described_at"
        + " FROM conversation WHERE number = ?",
    "SELECT title, seen_at FROM title WHERE conversation = ?",
    "SELECT number, id, position, handle, deleted, member, seen_at FROM person"
        + " WHERE conversation = ?",
    "SELECT number, name, seen_at, position FROM person_name WHERE conversation = ?",
    "SELECT layer, image_at, link_at FROM conversation WHERE number = ? AND"
        + " (layer <> 0 OR image_at IS NOT NULL OR link_at IS NOT NULL)",
    "SELECT number, handle_at FROM person WHERE conversation = ? AND handle_at IS NOT NULL",
    "SELECT export, coarse FROM presence WHERE conversation = ?",
    "SELECT export, person FROM appearance WHERE conversation = ?"
  };

  /** The kinds after those of the tables. */
  private static final int FIRST_LATER_KIND = 32;

  /** Where a block's digest has the number of its conversation, so that none is ever the other. */
  private static final long NO_BLOCK = -1;

  private final Database database;
  private final Mac mac;
  private final ByteBuffer head = ByteBuffer.allocate(24);

  RowSeal(Database database, byte[] recordKey) {
    this.database = database;
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(recordKey, "HmacSHA256"));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  /** Puts the present rows of a conversation into its digest, or takes them out. */
  void toggle(long conversation, byte[] digest) throws SQLException {
    for (int kind = 0; kind < CONVERSATION.length; kind++) {
      PreparedStatement query = database.statement(CONVERSATION[kind]);
      query.setLong(1, conversation);
      rows(query, kind < 4 ? kind : FIRST_LATER_KIND + kind, conversation, digest);
    }
  }

  /** Puts the row with that key, if there is one, into its table's digest, or takes it out. */
  void toggle(Table table, Object key) throws SQLException {
    PreparedStatement query = database.statement(table.one);
    query.setObject(1, key);
    toggle(table, query);
  }

  /** Puts all rows of a table into its digest, or takes them out. */
  void toggleAll(Table table) throws SQLException {
    toggle(table, database.statement(table.all));
  }

  private void toggle(Table table, PreparedStatement query) throws SQLException {
    byte[] digest = kept(table);
    rows(query, table.kind, 0, digest);
    PreparedStatement keep =
        database.statement(
            "INSERT INTO meta(name, value) VALUES(?, ?)"
                + " ON CONFLICT DO UPDATE SET value = excluded.value");
    keep.setString(1, table.digest);
    keep.setBytes(2, digest);
    keep.executeUpdate();
  }

  /** Whether all rows of a table are those that were written last. */
  boolean holds(Table table) throws SQLException {
    byte[] digest = kept(table);
    rows(database.statement(table.all), table.kind, 0, digest);
    for (byte b : digest) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private byte[] kept(Table table) throws SQLException {
    PreparedStatement query = database.statement("SELECT value FROM meta WHERE name = ?");
    query.setString(1, table.digest);
    try (ResultSet row = query.executeQuery()) {
      byte[] value = row.next() ? row.getBytes(1) : null;
      if (value == null) {
        return new byte[BlockMac.BYTES];
      }
      // Of a wrong length it fits no rows, which is what the check shall say.
      byte[] digest = Arrays.copyOf(value, BlockMac.BYTES);
      if (value.length != BlockMac.BYTES) {
        digest[0] ^= 1;
      }
      return digest;
    }
  }

  private void rows(PreparedStatement query, int kind, long conversation, byte[] digest)
      throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        mac.update(head.clear().putLong(NO_BLOCK).putLong(kind).putLong(conversation).flip());
        for (int column = 1; column <= columns; column++) {
          value(rows.getObject(column));
        }
        byte[] result = mac.doFinal();
        for (int i = 0; i < BlockMac.BYTES; i++) {
          digest[i] ^= result[i];
        }
      }
    }
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> mac.update(head.clear().putLong(0).flip());
      case Number number -> mac.update(head.clear().putLong(1).putLong(number.longValue()).flip());
      case String text -> bytes(2, text.getBytes(StandardCharsets.UTF_8));
      case byte[] blob -> bytes(3, blob);
      default -> throw new IllegalStateException("a column of another type");
    }
  }

  private void bytes(int type, byte[] value) {
    mac.update(head.clear().putLong(type).putLong(value.length).flip());
    mac.update(value);
  }
}
