package org.decamp.exporter.deltachat.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.sqlite.Row;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/** The people whom the user has in their own contacts ({@code delta-chat}, section 5.1). */
public final class AddressBook {

  /** Of the contacts that are reserved, the last. */
  private static final long RESERVED = 9;

  /** Whoever came by a lesser way is in no list of contacts. */
  private static final long LISTED = 256;

  private static final long SINGLE = 100;

  private final Map<Long, Addressee> people = new HashMap<>();
  private final Map<Long, Long> partners = new HashMap<>();

  private AddressBook() {}

  /** That of somebody who knows nobody. */
  static AddressBook empty() {
    return new AddressBook();
  }

  static AddressBook read(SqliteFile database) throws IOException, Problem {
    AddressBook book = new AddressBook();
    Set<String> keys = new HashSet<>();
    database.scan("public_keys", row -> keys.add(row.text("fingerprint")));
    Set<Long> single = new HashSet<>();
    Set<Long> closed = new HashSet<>();
    database.scan(
        "chats",
        row -> {
          if (row.number("type") == SINGLE) {
            single.add(row.id());
            if (row.number("blocked") != 0) {
              closed.add(row.id());
            }
          }
        });
    Set<Long> refused = new HashSet<>();
    database.scan(
        "chats_contacts",
        row -> {
          if (single.contains(row.number("chat_id"))) {
            book.partners.put(row.number("chat_id"), row.number("contact_id"));
            if (closed.contains(row.number("chat_id"))) {
              refused.add(row.number("contact_id"));
            }
          }
        });
    database.scan(
        "contacts",
        row -> {
          if (row.id() > RESERVED && row.number("origin") >= LISTED) {
            String fingerprint = row.text("fingerprint");
            book.people.put(
                row.id(),
                new Addressee(
                    row.id(),
                    names(row),
                    !fingerprint.isEmpty() && keys.contains(fingerprint),
                    row.number("blocked") != 0 || refused.contains(row.id())));
          }
        });
    return book;
  }

  private static List<PrivateText> names(Row row) {
    List<PrivateText> names = new ArrayList<>();
    Stream.of("name", "authname", "addr")
        .map(row::text)
        .filter(text -> !text.isBlank())
        .forEach(text -> names.add(new PrivateText(text)));
    return names.isEmpty() ? List.of(PrivateText.EMPTY) : names;
  }

  /** Whom somebody may mean by these words: exactly a name or the address. */
  public List<Addressee> called(PrivateText words) {
    return people.values().stream().filter(person -> person.called(words)).toList();
  }

  /** The one whom a chat of two is with, if something may be put into it. */
  public Optional<Addressee> partner(long chat) {
    return Optional.ofNullable(partners.get(chat))
        .map(people::get)
        .filter(person -> person.key() && !person.blocked());
  }

  @Override
  public String toString() {
    return "(address book)";
  }
}
