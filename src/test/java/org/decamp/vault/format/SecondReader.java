package org.decamp.vault.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Opens a vault by its document alone and shows what a person would see of it. */
final class SecondReader implements AutoCloseable {

  private final Path folder;
  private final MasterKey master;
  private final EncryptedPages pages;
  private final Tables tables;
  private final DecidedNames decided;

  SecondReader(Path folder, Secret secret) throws IOException, GeneralSecurityException {
    this.folder = folder;
    master = HeaderFile.read(folder.resolve("vault.header")).open(secret);
    pages = new EncryptedPages(folder, master.derive("db"));
    tables = new Tables(pages);
    List<Row> decisions = tables.rows("decisions");
    decided =
        decisions.isEmpty()
            ? new DecidedNames()
            : new DecidedNames(decisions.getFirst().bytes("body"), hosts());
  }

  private Map<String, String> hosts() throws IOException, GeneralSecurityException {
    Map<Long, String> ids = new HashMap<>();
    for (Row conversation : tables.rows("conversation")) {
      ids.put(conversation.number("number"), conversation.text("id"));
    }
    Map<String, String> hosts = new HashMap<>();
    for (Row shown : tables.rows("shown")) {
      if (shown.has("host")) {
        hosts.put(ids.get(shown.number("conversation")), ids.get(shown.number("host")));
      }
    }
    return hosts;
  }

  Tables tables() {
    return tables;
  }

  Seals seals() throws GeneralSecurityException {
    return new Seals(tables, master.derive("record"));
  }

  /** The conversations that are shown, the one with the newest message first. */
  List<ReadConversation> conversations() throws IOException, GeneralSecurityException {
    record Place(String id, long row, OptionalLong newest) {}
    List<Row> all = tables.rows("conversation");
    List<Place> places = new ArrayList<>();
    for (Row conversation : all) {
      long number = conversation.number("number");
      Optional<Row> shown = first("shown", "conversation", number);
      boolean part = shown.isPresent() && shown.get().has("host");
      if (conversation.number("layer", 0) == 0 && !part) {
        long row = shown.map(s -> s.number("view", number)).orElse(number);
        places.add(new Place(conversation.text("id"), row, newest(row)));
      }
    }
    places.sort(
        Comparator.comparing((Place p) -> p.newest().isEmpty())
            .thenComparingLong(p -> -p.newest().orElse(0))
            .thenComparing(Place::id));
    List<ReadConversation> conversations = new ArrayList<>();
    for (Place place : places) {
      conversations.add(conversation(place.row(), place.id()));
    }
    return conversations;
  }

  private OptionalLong newest(long row) throws IOException, GeneralSecurityException {
    return of("block", row).stream().mapToLong(b -> b.number("last_ts")).max();
  }

  private ReadConversation conversation(long number, String id)
      throws IOException, GeneralSecurityException {
    Row row = first("conversation", "number", number).orElseThrow();
    return new ReadConversation(
        number,
        id,
        row.text("product"),
        row.text("thread_key"),
        StoredNames.name(StoredNames.CONVERSATION, row.number("kind")),
        of("title", number).stream()
            .sorted(newestFirst().thenComparing(t -> t.text("title")))
            .map(t -> t.text("title"))
            .toList(),
        people(number, id, row.text("product")),
        StoredNames.name(StoredNames.BOX, row.number("box")),
        row.number("participant") != 0,
        row.has("image")
            ? Optional.of(ContentReader.attachment(new BlockBytes(row.bytes("image"))))
            : Optional.empty(),
        row.optionalText("invite_link"),
        row.number("message_count"));
  }

  private static Comparator<Row> newestFirst() {
    return Comparator.comparingLong((Row r) -> r.number("seen_at")).reversed();
  }

  private List<ReadPerson> people(long conversation, String id, String product)
      throws IOException, GeneralSecurityException {
    Set<String> owners = owners(product);
    List<Row> listed =
        of("person", conversation).stream()
            .filter(p -> p.has("position"))
            .sorted(
                Comparator.comparingLong((Row p) -> p.number("position"))
                    .thenComparing(p -> p.text("id")))
            .toList();
    List<ReadPerson> people = new ArrayList<>();
    for (Row person : listed) {
      List<String> names =
          of("person_name", conversation).stream()
              .filter(n -> n.number("number") == person.number("number"))
              .sorted(
                  newestFirst()
                      .thenComparingLong(n -> n.number("position"))
                      .thenComparing(n -> n.text("name")))
              .map(n -> n.text("name"))
              .toList();
      people.add(
          new ReadPerson(
              person.text("id"),
              decided.shown(id, person.text("id"), names),
              person.optionalText("handle"),
              names.stream().anyMatch(owners::contains),
              person.number("deleted") != 0,
              person.number("member") != 0));
    }
    return people;
  }

  private Set<String> owners(String product) throws IOException, GeneralSecurityException {
    Set<String> names = new HashSet<>();
    boolean byUser = false;
    for (Row owner : tables.rows("owner")) {
      if (owner.text("product").equals(product)) {
        names.add(owner.text("name"));
        byUser |= owner.number("by_user") != 0;
      }
    }
    if (!byUser) {
      tables.rows("owner_name").stream()
          .filter(o -> o.text("product").equals(product))
          .forEach(o -> names.add(o.text("name")));
    }
    return names;
  }

  /** The messages of a conversation, oldest first. */
  List<ReadMessage> messages(ReadConversation conversation)
      throws IOException, GeneralSecurityException {
    List<String> people =
        of("person", conversation.row()).stream()
            .sorted(Comparator.comparingLong(p -> p.number("number")))
            .map(p -> p.text("id"))
            .toList();
    BlockReader reader = new BlockReader(people);
    return of("block", conversation.row()).stream()
        .sorted(Comparator.comparingLong(b -> b.number("first_ts")))
        .flatMap(b -> reader.messages(b).stream())
        .toList();
  }

  /** A content, wherever it lies. */
  byte[] content(byte[] id) throws IOException, GeneralSecurityException {
    for (Row small : tables.rows("small_content")) {
      if (Arrays.equals(small.bytes("id"), id)) {
        return small.bytes("content");
      }
    }
    String name = HexFormat.of().formatHex(id);
    Path file = folder.resolve("media").resolve(name.substring(0, 2)).resolve(name);
    return BlobFile.content(file, master.derive("media"), id);
  }

  /** The name that a content must have. */
  byte[] nameOf(byte[] sha256, long length) throws GeneralSecurityException {
    byte[] size = ByteBuffer.allocate(8).putLong(0, length).array();
    return Derivation.hmac(Derivation.SHA256, master.derive("blob-id"), sha256, size);
  }

  /** The bytes of a source file as the export held them. */
  byte[] sourceFile(long number) throws IOException, GeneralSecurityException {
    byte[] deflated =
        content(first("source_file", "number", number).orElseThrow().bytes("content"));
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
      return in.readAllBytes();
    }
  }

  private List<Row> of(String table, long conversation)
      throws IOException, GeneralSecurityException {
    return tables.rows(table).stream()
        .filter(r -> r.number("conversation") == conversation)
        .toList();
  }

  private Optional<Row> first(String table, String column, long value)
      throws IOException, GeneralSecurityException {
    return tables.rows(table).stream().filter(r -> r.number(column) == value).findFirst();
  }

  @Override
  public void close() throws IOException {
    pages.close();
  }
}
