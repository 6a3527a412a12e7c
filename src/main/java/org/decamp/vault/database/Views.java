package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.vault.view.Aliases;
import org.decamp.vault.view.MinuteJoin;

/**
 * Decides whether a conversation must be shown otherwise than it is stored, and writes its view.
 * The view follows from what is stored and decided alone.
 */
final class Views {

  private final Database database;
  private final RowSeal seal;
  private final BlockWriter blocks;
  private final SourceOrder sources;
  private final ConversationTable conversations;
  private final ConversationReader reader;
  private final ExportTable exports;
  private final ShownTable shown;
  private final LayerMinutes minutes;
  private final AliasSearch aliasSearch;
  private final ViewHeader header;

  Views(
      Database database, RowSeal seal, BlockTable table, BlockWriter blocks, SourceOrder sources) {
    this.database = database;
    this.seal = seal;
    this.blocks = blocks;
    this.sources = sources;
    conversations = new ConversationTable(database);
    reader = new ConversationReader(database);
    exports = new ExportTable(database, seal);
    shown = new ShownTable(database);
    minutes = new LayerMinutes(database, table, conversations, exports);
    aliasSearch = new AliasSearch(minutes);
    header = new ViewHeader(database, conversations, reader);
  }

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
    List<StoredLayer> layers = layers(host);
    ConversationId id = reader.id(host);
    LayerPeople people = new LayerPeople(database, id);
    Map<Long, Integer> ages = ages();
    for (StoredLayer layer : layers) {
      people.add(layer.number(), layer.conversation(), exports.appearances(layer.number()), ages);
    }
    boolean direct = reader.read(host, Set.of()).kind() == ConversationKind.DIRECT;
    Aliases aliases = aliasSearch.of(layers, people, decisions, owners, direct);
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

  private List<StoredLayer> layers(long host) throws SQLException {
    List<StoredLayer> layers = new ArrayList<>();
    List<Long> members = new ArrayList<>(List.of(host));
    members.addAll(shown.partsOf(host));
    for (long member : members) {
      ConversationId id = reader.id(member);
      layers.add(new StoredLayer(member, id, Layer.EXACT));
      OptionalLong clock = shown.of(member).clock();
      if (clock.isPresent()) {
        layers.add(new StoredLayer(clock.getAsLong(), id, Layer.CLOCK));
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
    return aliases.anyPossible(people.deleted(), people.named());
  }

  private record Written(long number, long joined) {}

  private Written write(
      long host, ConversationId id, List<StoredLayer> layers, LayerPeople people, Aliases aliases)
      throws SQLException, DamagedBlockException, Problem {
    Conversation stored = reader.read(host, Set.of());
    ConversationTable.Open view =
        conversations.open(id, stored.product(), stored.threadKey(), Layer.VIEW);
    header.describe(view, layers, people.joined(aliases));
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
    minutes.each(
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

  private void removeView(ShownTable.Shown before) throws SQLException {
    if (before.view().isPresent() && !before.view().equals(before.clock())) {
      conversations.remove(before.view().getAsLong());
    }
  }
}
