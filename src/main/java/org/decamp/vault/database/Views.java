package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.decamp.importer.ConversationHeader;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.vault.TimeRange;
import org.decamp.vault.view.Aliases;
import org.decamp.vault.view.MinuteJoin;
import org.decamp.vault.view.SharedMessages;
import org.decamp.vault.view.WallClock;

/**
 * Decides whether a conversation must be shown otherwise than it is stored, and writes its view.
 * The view follows from what is stored and decided alone.
 */
final class Views {

  private final Database database;
  private final RowSeal seal;
  private final BlockTable table;
  private final BlockWriter blocks;
  private final SourceOrder sources;
  private final ConversationTable conversations;
  private final ConversationReader reader;
  private final ExportTable exports;
  private final ShownTable shown;
  private final SourceFileTable sourceFiles;

  Views(
      Database database, RowSeal seal, BlockTable table, BlockWriter blocks, SourceOrder sources) {
    this.database = database;
    this.seal = seal;
    this.table = table;
    this.blocks = blocks;
    this.sources = sources;
    conversations = new ConversationTable(database);
    reader = new ConversationReader(database);
    exports = new ExportTable(database, seal);
    shown = new ShownTable(database);
    sourceFiles = new SourceFileTable(database);
  }

  /** A stored layer that goes into a view. */
  private record Stored(long number, ConversationId conversation, Layer layer) {}

  /**
   * Brings the view of one conversation up to date.
   *
   * @param decisions what the user decided
   * @param owners the owner's names
   * @return how many messages more than before are joined
   */
  long refresh(long host, Decisions decisions, Set<PrivateText> owners)
      throws SQLException, DamagedBlockException, Problem {
    ShownTable.Shown before = shown.of(host);
    List<Stored> layers = layers(host);
    ConversationId id = reader.id(host);
    LayerPeople people = new LayerPeople(database, id);
    Map<Long, Integer> ages = ages();
    for (Stored layer : layers) {
      people.add(layer.number(), layer.conversation(), exports.appearances(layer.number()), ages);
    }
    boolean direct = reader.read(host, Set.of()).kind() == ConversationKind.DIRECT;
    Aliases aliases = aliases(layers, people, decisions, owners, direct);
    long joined = 0;
    OptionalLong view = OptionalLong.empty();
    removeView(before);
    if (layers.size() > 1 || aliases.any() || mayRestore(people, aliases) || coarse(host)) {
      Written written = write(host, id, layers, people, aliases);
      view = OptionalLong.of(written.number());
      joined = written.joined();
    }
    if (view.isPresent() || !before.equals(ShownTable.Shown.PLAIN)) {
      shown.put(host, new ShownTable.Shown(before.clock(), view, before.host(), joined), seal);
    }
    shown.clear(host);
    return joined - before.joined();
  }

  private List<Stored> layers(long host) throws SQLException {
    List<Stored> layers = new ArrayList<>();
    List<Long> members = new ArrayList<>(List.of(host));
    members.addAll(shown.partsOf(host));
    for (long member : members) {
      ConversationId id = reader.id(member);
      layers.add(new Stored(member, id, Layer.EXACT));
      OptionalLong clock = shown.of(member).clock();
      if (clock.isPresent()) {
        layers.add(new Stored(clock.getAsLong(), id, Layer.CLOCK));
      }
    }
    return layers;
  }

  /** The exports by age, the oldest first. */
  private Map<Long, Integer> ages() throws SQLException {
    Map<Long, Integer> ages = new HashMap<>();
    try (ResultSet rows =
        database.statement("SELECT number FROM export ORDER BY newest, name").executeQuery()) {
      while (rows.next()) {
        ages.put(rows.getLong(1), ages.size());
      }
    }
    return ages;
  }

  private boolean coarse(long conversation) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT max(coarse) = 1 AND count(*) > 1 FROM presence WHERE conversation = ?");
    query.setLong(1, conversation);
    try (ResultSet row = query.executeQuery()) {
      return row.next() && row.getInt(1) != 0;
    }
  }

  private static boolean mayRestore(LayerPeople people, Aliases aliases) {
    return aliases.anyPossible(
        people.all().stream().filter(people::deleted).toList(), named(people));
  }

  private static List<PersonId> named(LayerPeople people) {
    return people.all().stream().filter(p -> !people.deleted(p)).toList();
  }

  private Aliases aliases(
      List<Stored> layers,
      LayerPeople people,
      Decisions decisions,
      Set<PrivateText> owners,
      boolean direct)
      throws SQLException, DamagedBlockException, Problem {
    Map<ConversationId, Long> members = new HashMap<>();
    layers.forEach(l -> members.putIfAbsent(l.conversation(), l.number()));
    Set<Aliases.Pair> different = new HashSet<>();
    for (Decisions.DifferentPeople pair : decisions.differentPeople()) {
      Optional<PersonId> one = here(pair.one(), members, people);
      Optional<PersonId> other = here(pair.other(), members, people);
      if (one.isPresent() && other.isPresent()) {
        different.add(Aliases.Pair.of(one.get(), other.get()));
      }
    }
    Aliases aliases = new Aliases(people.exports(), different);
    for (Decisions.SamePerson same : decisions.samePeople()) {
      List<PersonId> named =
          same.appearances().stream().flatMap(a -> here(a, members, people).stream()).toList();
      for (int i = 1; i < named.size(); i++) {
        aliases.decided(named.getFirst(), named.get(i));
      }
    }
    people.namesakes().forEach(aliases::together);
    Set<PersonId> owner = people.named(owners);
    aliases.together(owner);
    if (direct) {
      Set<PersonId> others = new TreeSet<>();
      people.exports().values().stream()
          .filter(known -> known.stream().anyMatch(owner::contains))
          .forEach(others::addAll);
      others.removeAll(owner);
      aliases.together(others);
    }
    if (aliases.anyPossible(named(people), named(people))) {
      SharedMessages shared =
          new SharedMessages(
              (a, b) -> !people.deleted(a) && !people.deleted(b) && aliases.possible(a, b));
      eachMinute(layers, people, aliases, shared::count);
      aliases.proven(shared.exact(), 1);
      aliases.proven(shared.coarse(), SharedMessages.ENOUGH);
    }
    return aliases;
  }

  private static Optional<PersonId> here(
      Decisions.Appearance appearance, Map<ConversationId, Long> members, LayerPeople people) {
    Long layer = members.get(appearance.conversation());
    return layer == null
        ? Optional.empty()
        : Optional.of(people.mapped(layer, appearance.person()));
  }

  /** Takes the versions of the messages of one minute. */
  private interface Minute {
    void take(List<MinuteJoin.Version> versions) throws SQLException, Problem;
  }

  private void eachMinute(List<Stored> layers, LayerPeople people, Aliases aliases, Minute minute)
      throws SQLException, Problem {
    List<LayerStream> streams = new ArrayList<>();
    try {
      open(layers, people, aliases, streams);
      List<MinuteJoin.Version> versions = new ArrayList<>();
      long next = next(streams);
      while (next != Long.MAX_VALUE) {
        for (LayerStream stream : streams) {
          stream.take(next, versions);
        }
        minute.take(versions);
        versions.clear();
        next = next(streams);
      }
    } finally {
      streams.forEach(LayerStream::close);
    }
  }

  private void open(
      List<Stored> layers, LayerPeople people, Aliases aliases, List<LayerStream> streams)
      throws SQLException, Problem {
    for (Stored layer : layers) {
      UnaryOperator<PersonId> names =
          person -> aliases.canonical(people.mapped(layer.number(), person));
      Map<Integer, ZoneId> zones = layer.layer() == Layer.CLOCK ? zones(layer) : Map.of();
      if (layer.layer() == Layer.EXACT) {
        streams.add(stream(layer, names, Optional.empty(), zones));
      }
      Set<ZoneId> clocks = new HashSet<>(zones.values());
      if (layer.layer() == Layer.CLOCK && sourceFiles.someAreLost()) {
        clocks.add(WallClock.DEFAULT_ZONE);
      }
      for (ZoneId zone : clocks) {
        streams.add(stream(layer, names, Optional.of(zone), zones));
      }
    }
  }

  private LayerStream stream(
      Stored layer,
      UnaryOperator<PersonId> names,
      Optional<ZoneId> zone,
      Map<Integer, ZoneId> zones)
      throws SQLException, Problem {
    PersonNumbers people = conversations.people(layer.number());
    return new LayerStream(
        layer.number(),
        new BlockCursor(database, table, layer.number(), people, TimeRange.ALL, TextLabels.NONE),
        names,
        zone,
        zones);
  }

  private Map<Integer, ZoneId> zones(Stored layer) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT number FROM source_file WHERE conversation = ?");
    query.setLong(1, layer.number());
    List<Integer> files = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        files.add(rows.getInt(1));
      }
    }
    Map<Integer, ZoneId> zones = new TreeMap<>();
    for (int file : files) {
      zones.put(file, exports.zoneOfFile(file));
    }
    return zones;
  }

  private static long next(List<LayerStream> streams) {
    long next = Long.MAX_VALUE;
    for (LayerStream stream : streams) {
      next = Math.min(next, stream.minute());
    }
    return next;
  }

  private record Written(long number, long joined) {}

  private Written write(
      long host, ConversationId id, List<Stored> layers, LayerPeople people, Aliases aliases)
      throws SQLException, DamagedBlockException, Problem {
    Conversation stored = reader.read(host, Set.of());
    ConversationTable.Open view =
        conversations.open(id, stored.product(), stored.threadKey(), Layer.VIEW);
    describe(view, layers, people.joined(aliases));
    blocks.begin(view.number(), view.digest());
    PersonNumbers numbers = view.people();
    MinuteJoin join =
        new MinuteJoin(
            sources,
            (nobody, somebody) ->
                people.deleted(nobody)
                    && !people.deleted(somebody)
                    && aliases.possible(nobody, somebody));
    Records records = new Records(64, 1 << 14);
    MessageEncoder encoder = new MessageEncoder();
    long[] count = new long[2];
    eachMinute(
        layers,
        people,
        aliases,
        versions -> {
          List<Message> joined = join.join(versions);
          count[0] += joined.size();
          count[1] += versions.size() - joined.size();
          records.clear();
          for (Message message : joined) {
            int offset = records.arena().size();
            encoder.encode(message, numbers, records.arena());
            records.added(message.sentAt().toEpochMilli(), message.id(), offset);
            blocks.add(records, records.count() - 1);
          }
        });
    blocks.flush();
    conversations.addPeople(view);
    seal.toggle(view.number(), view.digest());
    conversations.settle(view, count[0]);
    return new Written(view.number(), count[1]);
  }

  /** What the conversation says of itself comes before what those say that became part of it. */
  private void describe(
      ConversationTable.Open view, List<Stored> layers, List<org.decamp.model.Person> people)
      throws SQLException, DamagedBlockException {
    Map<String, Conversation> byAge = new TreeMap<>();
    for (Stored layer : layers) {
      Conversation said = reader.read(layer.number(), Set.of());
      long age = described(layer.number());
      if (age != Long.MIN_VALUE || layers.size() == 1) {
        byAge.put(
            (isPart(layer, layers) ? "0" : "1")
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
    for (Stored layer : layers) {
      conversations.copyTitles(layer.number(), view.number(), isPart(layer, layers));
    }
  }

  private static boolean isPart(Stored layer, List<Stored> layers) {
    return !layer.conversation().equals(layers.getFirst().conversation());
  }

  private long described(long number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT described_at FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : Long.MIN_VALUE;
    }
  }

  private void removeView(ShownTable.Shown before) throws SQLException {
    if (before.view().isPresent() && !before.view().equals(before.clock())) {
      conversations.remove(before.view().getAsLong());
    }
  }
}
