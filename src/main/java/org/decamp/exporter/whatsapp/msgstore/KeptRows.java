package org.decamp.exporter.whatsapp.msgstore;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.decamp.exporter.sqlite.RowDigests;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;
import org.decamp.model.Digests;

/**
 * Whether a database still has every row of another one as it was. In chats that messages came
 * into, the numbers that order them may be others, and so may what the chat says of its newest
 * messages; anything else is as it was.
 */
public final class KeptRows {

  private static final Set<String> APART = Set.of("message", "chat");
  private static final Set<String> GROWN =
      Set.of("jid", "message_media", "message_add_on", "message_add_on_reaction");
  private static final Set<String> ORDER = Set.of("sort_id");
  private static final Set<String> NEWEST =
      Set.of(
          "display_message_row_id",
          "display_message_sort_id",
          "last_message_row_id",
          "last_message_sort_id",
          "last_read_message_row_id",
          "last_read_message_sort_id",
          "last_read_receipt_sent_message_sort_id",
          "sort_timestamp");

  private KeptRows() {}

  /**
   * Compares all rows of both.
   *
   * @param known what was read of the one before
   */
  public static boolean kept(SqliteFile before, Msgstore known, SqliteFile after)
      throws IOException, Problem {
    long lastMessage = known.last("message");
    BitSet touched = new BitSet();
    after.scan(
        "message",
        row -> {
          if (row.id() > lastMessage) {
            touched.set(Math.toIntExact(row.number("chat_row_id")));
          }
        });
    return after.tables().equals(before.tables())
        && RowDigests.of(before, APART).keptBy(after, GROWN)
        && sequences(before, after)
        && Arrays.equals(
            messages(before, touched, lastMessage), messages(after, touched, lastMessage))
        && Arrays.equals(
            chats(before, touched, Long.MAX_VALUE), chats(after, touched, known.last("chat")));
  }

  /** The numbers that were given may only grow. */
  private static boolean sequences(SqliteFile before, SqliteFile after)
      throws IOException, Problem {
    Map<String, Long> given = new HashMap<>();
    before.scan("sqlite_sequence", row -> given.put(row.text("name"), row.number("seq")));
    after.scan(
        "sqlite_sequence",
        row ->
            given.computeIfPresent(
                row.text("name"), (_, number) -> row.number("seq") >= number ? null : number));
    return given.isEmpty();
  }

  private static byte[] messages(SqliteFile database, BitSet touched, long until)
      throws IOException, Problem {
    return rows(database, "message", "chat_row_id", touched, ORDER, until);
  }

  private static byte[] chats(SqliteFile database, BitSet touched, long until)
      throws IOException, Problem {
    return rows(database, "chat", "_id", touched, NEWEST, until);
  }

  private static byte[] rows(
      SqliteFile database,
      String table,
      String chat,
      BitSet touched,
      Set<String> without,
      long until)
      throws IOException, Problem {
    MessageDigest digest = Digests.sha256();
    database.scan(
        table,
        row -> {
          if (row.id() <= until) {
            long number = row.number(chat);
            boolean changed = number > 0 && touched.get(Math.toIntExact(number));
            row.into(digest, changed ? without : Set.of());
          }
        });
    return digest.digest();
  }
}
