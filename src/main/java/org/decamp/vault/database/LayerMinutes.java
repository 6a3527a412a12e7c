package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.decamp.job.Problem;
import org.decamp.model.PersonId;
import org.decamp.vault.TimeRange;
import org.decamp.vault.view.Aliases;
import org.decamp.vault.view.MinuteJoin;
import org.decamp.vault.view.WallClock;

/** The messages of several layers side by side, minute by minute. */
final class LayerMinutes {

  private final Database database;
  private final BlockTable table;
  private final ConversationTable conversations;
  private final ExportTable exports;
  private final SourceFileTable sourceFiles;

  LayerMinutes(
      Database database, BlockTable table, ConversationTable conversations, ExportTable exports) {
    this.database = database;
    this.table = table;
    this.conversations = conversations;
    this.exports = exports;
    sourceFiles = new SourceFileTable(database);
  }

  /** Takes the versions of the messages of one minute. */
  @FunctionalInterface
  interface Minute {

    /** Takes them; the list is used again afterwards. */
    void take(List<MinuteJoin.Version> versions) throws SQLException, Problem;
  }

  /** Hands out the minutes in order, each with the messages of all layers. */
  void each(List<StoredLayer> layers, LayerPeople people, Aliases aliases, Minute minute)
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
      List<StoredLayer> layers, LayerPeople people, Aliases aliases, List<LayerStream> streams)
      throws SQLException, Problem {
    for (StoredLayer layer : layers) {
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
      StoredLayer layer,
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

  private Map<Integer, ZoneId> zones(StoredLayer layer) throws SQLException {
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
}
