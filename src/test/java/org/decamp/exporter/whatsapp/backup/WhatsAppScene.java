package org.decamp.exporter.whatsapp.backup;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.whatsapp.crypt15.RootKey;
import org.decamp.exporter.whatsapp.crypt15.SealedSample;
import org.decamp.job.Progress;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.Person;
import org.decamp.model.SignalPerson;
import org.decamp.testing.MemoryVault;
import org.decamp.vault.VaultReader;

/** Exports into backups of WhatsApp, and what is to be seen of them from outside. */
final class WhatsAppScene {

  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  static final String NUMBER = "49170110000";

  private WhatsAppScene() {}

  /** Says of everybody but the owner that they have a number, which ends in 1, 2 and so on. */
  static void link(MemoryVault vault) throws Exception {
    List<Links.OfPerson> links = new ArrayList<>();
    int number = 0;
    for (Conversation conversation : vault.conversations()) {
      for (Person person : conversation.people()) {
        if (!person.owner()) {
          links.add(
              new Links.OfPerson(
                  new Appearance(conversation.id(), person.id()),
                  new SignalPerson.Phone(Long.parseLong(NUMBER + ++number))));
        }
      }
    }
    vault.decide(
        new Decisions(
            List.of(), List.of(), List.of(), List.of(), List.of(), new Links(links, List.of())));
  }

  /**
   * Says of all but the owner in a conversation that they are one person with a number.
   *
   * @return the numbers, by conversation
   */
  static Map<Conversation, String> linkAsOne(MemoryVault vault) throws Exception {
    Map<Conversation, String> numbers = new LinkedHashMap<>();
    List<Decisions.SamePerson> same = new ArrayList<>();
    List<Links.OfPerson> links = new ArrayList<>();
    for (Conversation conversation : vault.conversations()) {
      List<Appearance> others =
          conversation.people().stream()
              .filter(person -> !person.owner())
              .map(person -> new Appearance(conversation.id(), person.id()))
              .toList();
      String number = NUMBER + (numbers.size() + 100);
      numbers.put(conversation, number);
      same.add(new Decisions.SamePerson(others));
      links.add(
          new Links.OfPerson(others.getFirst(), new SignalPerson.Phone(Long.parseLong(number))));
    }
    vault.decide(
        new Decisions(
            same, List.of(), List.of(), List.of(), List.of(), new Links(links, List.of())));
    return numbers;
  }

  static ExportJob.Result merge(VaultReader vault, Path backup, Path out) throws Exception {
    return merge(vault, backup, out, Progress.silent());
  }

  static ExportJob.Result merge(VaultReader vault, Path backup, Path out, Progress progress)
      throws Exception {
    return merge(vault, backup, out, SealedSample.KEY, progress);
  }

  static ExportJob.Result merge(VaultReader vault, Path backup, Path out, String key)
      throws Exception {
    return merge(vault, backup, out, key, Progress.silent());
  }

  private static ExportJob.Result merge(
      VaultReader vault, Path backup, Path out, String key, Progress progress) throws Exception {
    SecureRandom random = new SecureRandom();
    try (OpenBackup open = OpenBackup.open(backup, RootKey.parse(key), out, random, progress)) {
      return new ExportJob(new WhatsAppBackupExporter(open, NOW, ZoneOffset.UTC, random), vault)
          .run(Selection.ALL, out, progress);
    }
  }

  /** The encrypted database in what was written. */
  static Path database(Path out) {
    return out.resolve("Databases").resolve("msgstore.db.crypt15");
  }

  /** A connection to what a backup holds, by the driver that the merge does not read with. */
  static Connection clear(Path backup, Path home) throws Exception {
    Path file = SealedSample.open(backup, home.resolve("clear-" + System.nanoTime() + ".db"));
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  /** What a query finds, columns with a bar between. */
  static List<String> rows(Connection connection, String sql) throws Exception {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          line.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  /** All rows of all tables. */
  static Map<String, List<String>> dump(Connection connection) throws Exception {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table :
        rows(
            connection,
            "SELECT name FROM sqlite_schema WHERE type='table' AND rootpage>0 ORDER BY name")) {
      all.put(table, rows(connection, "SELECT rowid, * FROM '" + table + "' ORDER BY rowid"));
    }
    return all;
  }
}
