package org.decamp.exporter.deltachat.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.UuidSet;
import org.decamp.exporter.sqlite.Row;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/** What a backup says of its profile, as far as a merge must know: no words of messages. */
public final class Profile {

  private static final Pattern FROM_DECAMP =
      Pattern.compile(
          "Imported from [^\n]{1,80} by Decamp on [0-9]{4}-[0-9]{2}-[0-9]{2}\\..*", Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("Missing files: ([0-9]{1,6})\\b");
  private static final String ID_ENDING = "@localhost";
  private static final int UUID_LENGTH = 36;
  private static final int SINGLE = 100;
  private static final String BLOB = "$BLOBDIR/";

  /** Of what is reserved in contacts, chats and messages, the last number. */
  private static final long RESERVED = 9;

  private final Map<String, String> config = new HashMap<>();
  private final Map<String, Long> contacts = new HashMap<>();
  private final Map<String, Long> groups = new HashMap<>();
  private final Map<Long, Long> singleChats = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();
  private final UuidSet messages = new UuidSet();
  private final Imported imported = new Imported();
  private final Map<UUID, Long> notices = new HashMap<>();
  private AddressBook addressBook = AddressBook.empty();

  private Profile() {}

  /** That of somebody who has none yet. */
  public static Profile none() {
    return new Profile();
  }

  /**
   * Reads it.
   *
   * @throws Problem.BadInput if the database is damaged
   */
  public static Profile read(SqliteFile database, Progress progress) throws IOException, Problem {
    Profile profile = new Profile();
    database.scan("config", row -> profile.config.put(row.text("keyname"), row.text("value")));
    database.scan("sqlite_sequence", row -> profile.used(row.text("name"), row.number("seq")));
    database.scan("contacts", profile::contact);
    database.scan(
        "msgs",
        row -> {
          progress.checkCancelled();
          profile.message(row);
        });
    Map<Long, Long> types = new HashMap<>();
    database.scan("chats", row -> profile.chat(row, types));
    database.scan(
        "chats_contacts",
        row -> {
          if (types.getOrDefault(row.number("chat_id"), 0L) == SINGLE) {
            profile.singleChats.put(row.number("contact_id"), row.number("chat_id"));
          }
        });
    database.scan(
        "reactions",
        row -> {
          if (profile.imported.rows.get(Math.toIntExact(row.number("msg_id")))) {
            profile.imported.reactions++;
          }
        });
    profile.addressBook = AddressBook.read(database);
    return profile;
  }

  private void used(String table, long number) {
    last.merge(table, number, Math::max);
  }

  private void contact(Row row) {
    used("contacts", row.id());
    if (!row.text("fingerprint").isEmpty()) {
      contacts.put(row.text("fingerprint"), row.id());
    }
  }

  private void chat(Row row, Map<Long, Long> types) {
    used("chats", row.id());
    types.put(row.id(), row.number("type"));
    if (!row.text("grpid").isEmpty()) {
      groups.put(row.text("grpid"), row.id());
    }
    if (imported.chats.get(Math.toIntExact(row.id()))) {
      blob(row.text("param"), 'i').ifPresent(imported.files::add);
    }
  }

  private void message(Row row) {
    used("msgs", row.id());
    String id = row.text("rfc724_mid");
    String origin = row.text("hop_info");
    boolean fromDecamp = FROM_DECAMP.matcher(origin).matches();
    if (id.length() == UUID_LENGTH + ID_ENDING.length() && id.endsWith(ID_ENDING)) {
      try {
        UUID uuid = UUID.fromString(id.substring(0, UUID_LENGTH));
        messages.add(uuid);
        if (fromDecamp && !origin.contains("\n")) {
          notices.put(uuid, row.number("chat_id"));
        }
      } catch (IllegalArgumentException _) {
        return; // made by some other program
      }
    }
    if (fromDecamp) {
      imported.rows.set(Math.toIntExact(row.id()));
      imported.chats.set(Math.toIntExact(row.number("chat_id")));
      Optional<String> file = blob(row.text("param"), 'f');
      file.ifPresent(imported.files::add);
      imported.attachments += file.isPresent() ? 1 : 0;
      Matcher missing = MISSING.matcher(origin);
      imported.missing += missing.find() ? Long.parseLong(missing.group(1)) : 0;
    }
  }

  private static Optional<String> blob(String param, char key) {
    return param
        .lines()
        .filter(line -> line.startsWith(key + "=" + BLOB))
        .map(line -> line.substring(2 + BLOB.length()))
        .findFirst();
  }

  /** A setting; whole, and 0 where it is not there. */
  public long setting(String name) {
    String value = config.getOrDefault(name, "");
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  /** The contact of that fingerprint. */
  public OptionalLong contact(String fingerprint) {
    return optional(contacts.get(fingerprint));
  }

  /** The group of that id. */
  public OptionalLong group(String id) {
    return optional(groups.get(id));
  }

  /** The chat with that contact alone. */
  public OptionalLong singleChat(long contact) {
    return optional(singleChats.get(contact));
  }

  private static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The chat that a line at the head of a conversation is in. */
  public OptionalLong noticed(UUID notice) {
    return optional(notices.get(notice));
  }

  /** Whom the user knows. */
  public AddressBook addressBook() {
    return addressBook;
  }

  /** Whether there is a message of that id. */
  public boolean hasMessage(UUID id) {
    return messages.contains(id);
  }

  /** The last number that was ever given in a table; what is reserved counts as given. */
  public long last(String table) {
    return Math.max(RESERVED, last.getOrDefault(table, 0L));
  }

  /** What came from Decamp. */
  public Imported imported() {
    return imported;
  }

  @Override
  public String toString() {
    return "(profile)";
  }
}
