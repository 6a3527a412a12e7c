package org.decamp.exporter.whatsapp.msgstore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.exporter.UuidSet;
import org.decamp.exporter.sqlite.Row;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/** What a merge must know of a database, and no words of messages. */
public final class Msgstore {

  private static final String PEOPLE = "s.whatsapp.net";
  private static final String BUSINESS = "Media/WhatsApp Business ";
  private static final int NOTE_OF_THE_APP = 7;

  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<Long, List<Long>> hidden = new HashMap<>();
  private final Map<Long, Long> chats = new HashMap<>();
  private final Map<Long, Long> spoken = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();
  private final UuidSet ids = new UuidSet();
  private final Imported imported = new Imported();
  private final UsedNames names = new UsedNames();
  private final boolean takesReactions;
  private boolean business;

  private Msgstore(boolean takesReactions) {
    this.takesReactions = takesReactions;
  }

  /**
   * Reads it.
   *
   * @throws Problem.BadInput if the database is damaged
   */
  public static Msgstore read(SqliteFile database, Progress progress) throws IOException, Problem {
    Msgstore store =
        new Msgstore(
            database.columns("message_add_on").isPresent()
                && database.columns("message_add_on_reaction").isPresent());
    database.scan("sqlite_sequence", row -> store.used(row.text("name"), row.number("seq")));
    if (!store.last.containsKey("message")) {
      throw new Problem.BadInput(
          "the database in the backup does not number its messages as it should",
          "Make a new backup in WhatsApp.");
    }
    database.scan("jid", store::jid);
    database.scan(
        "jid_map",
        row ->
            store
                .hidden
                .computeIfAbsent(row.number("jid_row_id"), _ -> new ArrayList<>())
                .add(row.number("lid_row_id")));
    database.scan("chat", store::chat);
    database.scan(
        "message",
        row -> {
          progress.checkCancelled();
          store.message(row);
        });
    database.scan("message_media", store::media);
    database.scan("message_add_on", store::addOn);
    return store;
  }

  private void used(String table, long number) {
    last.merge(table, number, Math::max);
  }

  private void jid(Row row) {
    used("jid", row.id());
    if (row.text("server").equals(PEOPLE)
        && row.number("agent") == 0
        && row.number("device") == 0) {
      numbers.putIfAbsent(row.text("user"), row.id());
    }
  }

  private void chat(Row row) {
    used("chat", row.id());
    chats.put(row.number("jid_row_id"), row.id());
  }

  private void message(Row row) {
    used("message", row.id());
    used("message", row.number("sort_id"));
    if (row.number("message_type") != NOTE_OF_THE_APP) {
      spoken.merge(row.number("chat_row_id"), 1L, Long::sum);
    }
    KeyIds.parse(row.text("key_id"))
        .ifPresent(id -> {
          ids.add(id);
          imported.rows.set(Math.toIntExact(row.id()));
          imported.chats.set(Math.toIntExact(row.number("chat_row_id")));
        });
  }

  private void media(Row row) {
    String path = row.text("file_path");
    names.add(path);
    business |= path.startsWith(BUSINESS);
    if (imported.rows.get(Math.toIntExact(row.number("message_row_id")))) {
      imported.attachments++;
      imported.files.put(path, row.text("file_hash"));
    }
  }

  private void addOn(Row row) {
    used("message_add_on", row.id());
    imported.reactions += KeyIds.parse(row.text("key_id")).isPresent() ? 1 : 0;
  }

  /**
   * Where messages with the owner of a number stand. Of two chats one may be empty but for notes of
   * the app's; with words in both nobody can tell which it is.
   *
   * @param digits the number with its country code
   */
  public ChatOfPerson chatWith(String digits) {
    Long jid = numbers.get(digits);
    if (jid == null) {
      return new ChatOfPerson.New(OptionalLong.empty());
    }
    List<Long> candidates = new ArrayList<>();
    add(candidates, chats.get(jid));
    hidden.getOrDefault(jid, List.of()).forEach(lid -> add(candidates, chats.get(lid)));
    List<Long> used = candidates.stream().filter(spoken::containsKey).toList();
    if (used.size() > 1) {
      return new ChatOfPerson.Twice();
    }
    if (candidates.isEmpty()) {
      return new ChatOfPerson.New(OptionalLong.of(jid));
    }
    return new ChatOfPerson.There(used.isEmpty() ? candidates.getFirst() : used.getFirst());
  }

  private static void add(List<Long> candidates, @Nullable Long chat) {
    if (chat != null && !candidates.contains(chat)) {
      candidates.add(chat);
    }
  }

  /** Whether there is an entry of Decamp's of that id. */
  public boolean has(UUID id) {
    return ids.contains(id);
  }

  /** The last number that was ever given in a table; those that order messages count as given. */
  public long last(String table) {
    return last.getOrDefault(table, 0L);
  }

  /** Whether there is a place for reactions. */
  public boolean takesReactions() {
    return takesReactions;
  }

  /** Whether it is of WhatsApp Business, as far as its media tell. */
  public boolean business() {
    return business;
  }

  /** The names of its media. */
  public UsedNames names() {
    return names;
  }

  /** What came from Decamp. */
  public Imported imported() {
    return imported;
  }

  @Override
  public String toString() {
    return "(messages of WhatsApp)";
  }
}
