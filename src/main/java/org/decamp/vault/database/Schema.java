package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.List;
import org.decamp.job.Problem;

/**
 * The tables, and how a vault of an earlier version gets them: migration n takes a database from
 * schema n to n + 1, in one transaction.
 */
final class Schema {

  private static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
              "CREATE TABLE import_run(id INTEGER PRIMARY KEY AUTOINCREMENT,"
                  + " started INTEGER NOT NULL, finished INTEGER, report TEXT)",
              "CREATE TABLE conversation(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
                  + " product TEXT NOT NULL, thread_key TEXT NOT NULL, kind INTEGER NOT NULL,"
                  + " box INTEGER NOT NULL, participant INTEGER NOT NULL, image BLOB,"
                  + " invite_link TEXT, described_at INTEGER NOT NULL,"
                  + " message_count INTEGER NOT NULL, digest BLOB NOT NULL)",
              "CREATE TABLE title(conversation INTEGER NOT NULL REFERENCES conversation,"
                  + " title TEXT NOT NULL, seen_at INTEGER NOT NULL,"
                  + " PRIMARY KEY(conversation, title)) WITHOUT ROWID",
              "CREATE TABLE person(conversation INTEGER NOT NULL REFERENCES conversation,"
                  + " number INTEGER NOT NULL, id TEXT NOT NULL, position INTEGER, handle TEXT,"
                  + " deleted INTEGER NOT NULL, member INTEGER NOT NULL,"
                  + " seen_at INTEGER NOT NULL, PRIMARY KEY(conversation, number)) WITHOUT ROWID",
              "CREATE TABLE person_name(conversation INTEGER NOT NULL, number INTEGER NOT NULL,"
                  + " name TEXT NOT NULL, seen_at INTEGER NOT NULL, position INTEGER NOT NULL,"
                  + " PRIMARY KEY(conversation, number, name),"
                  + " FOREIGN KEY(conversation, number) REFERENCES person) WITHOUT ROWID",
              "CREATE TABLE block(id INTEGER PRIMARY KEY AUTOINCREMENT,"
                  + " conversation INTEGER NOT NULL, first_ts INTEGER NOT NULL,"
                  + " last_ts INTEGER NOT NULL, count INTEGER NOT NULL, body BLOB NOT NULL)",
              "CREATE INDEX block_time ON block(conversation, first_ts, last_ts)",
              "CREATE TABLE media(id BLOB PRIMARY KEY, length INTEGER NOT NULL,"
                  + " sha256 BLOB NOT NULL, file_length INTEGER NOT NULL, mime TEXT NOT NULL,"
                  + " width INTEGER, height INTEGER, seconds INTEGER, nanos INTEGER)"
                  + " WITHOUT ROWID",
              "CREATE TABLE small_content(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
                  + " content BLOB NOT NULL)",
              "CREATE TABLE media_seen(crc32 INTEGER NOT NULL, size INTEGER NOT NULL,"
                  + " path TEXT NOT NULL, media BLOB NOT NULL,"
                  + " PRIMARY KEY(crc32, size, path)) WITHOUT ROWID",
              "CREATE TABLE source_file(number INTEGER PRIMARY KEY, conversation INTEGER,"
                  + " container TEXT NOT NULL, path TEXT NOT NULL, sha256 BLOB NOT NULL,"
                  + " size INTEGER NOT NULL, generation TEXT NOT NULL,"
                  + " file_order INTEGER NOT NULL, content BLOB NOT NULL,"
                  + " content_length INTEGER NOT NULL)",
              "CREATE INDEX source_file_sha256 ON source_file(sha256)",
              "CREATE TABLE file_fate(run INTEGER NOT NULL REFERENCES import_run,"
                  + " container TEXT NOT NULL, path TEXT NOT NULL, fate TEXT NOT NULL,"
                  + " PRIMARY KEY(container, path)) WITHOUT ROWID",
              "CREATE TABLE owner(product TEXT PRIMARY KEY, name TEXT NOT NULL,"
                  + " evidence TEXT NOT NULL, by_user INTEGER NOT NULL) WITHOUT ROWID",
              "CREATE VIRTUAL TABLE search USING fts5(tokens, content='', detail=none,"
                  + " columnsize=0, tokenize='ascii')",
              "INSERT INTO search(search, rank) VALUES('hashsize', 8388608)"),
          List.of(
              "ALTER TABLE conversation ADD COLUMN layer INTEGER NOT NULL DEFAULT 0",
              "ALTER TABLE conversation ADD COLUMN image_at INTEGER",
              "ALTER TABLE conversation ADD COLUMN link_at INTEGER",
              "ALTER TABLE person ADD COLUMN handle_at INTEGER",
              "CREATE TABLE export(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
                  + " zone TEXT, proven TEXT, by_user INTEGER NOT NULL, newest INTEGER NOT NULL)",
              "CREATE TABLE presence(conversation INTEGER NOT NULL REFERENCES conversation,"
                  + " export INTEGER NOT NULL REFERENCES export, coarse INTEGER NOT NULL,"
                  + " PRIMARY KEY(conversation, export)) WITHOUT ROWID",
              "CREATE TABLE appearance(conversation INTEGER NOT NULL REFERENCES conversation,"
                  + " export INTEGER NOT NULL REFERENCES export, person INTEGER NOT NULL,"
                  + " PRIMARY KEY(conversation, export, person)) WITHOUT ROWID",
              "CREATE TABLE file_export(source_file INTEGER NOT NULL REFERENCES source_file,"
                  + " export INTEGER NOT NULL REFERENCES export,"
                  + " PRIMARY KEY(source_file, export)) WITHOUT ROWID",
              "CREATE TABLE owner_name(product TEXT NOT NULL, name TEXT NOT NULL,"
                  + " PRIMARY KEY(product, name)) WITHOUT ROWID",
              "CREATE TABLE shown(conversation INTEGER PRIMARY KEY REFERENCES conversation,"
                  + " clock INTEGER, view INTEGER, host INTEGER, joined INTEGER NOT NULL)",
              "CREATE TABLE dirty(conversation INTEGER PRIMARY KEY REFERENCES conversation)",
              "CREATE TABLE decisions(id INTEGER PRIMARY KEY, body BLOB NOT NULL)"),
          List.of(
              "CREATE TABLE text_sighting(key INTEGER PRIMARY KEY, kind INTEGER NOT NULL,"
                  + " hash INTEGER NOT NULL, template TEXT NOT NULL, mark INTEGER NOT NULL)",
              "CREATE TABLE text_contradiction(chunk INTEGER PRIMARY KEY,"
                  + " bits BLOB NOT NULL)"),
          List.of(
              "CREATE TABLE inserted(entry BLOB PRIMARY KEY, sent_at INTEGER NOT NULL)"
                  + " WITHOUT ROWID"),
          List.of(
              "CREATE TABLE custody(sequence INTEGER PRIMARY KEY, previous BLOB NOT NULL,"
                  + " hash BLOB NOT NULL, entry BLOB NOT NULL)",
              "CREATE TABLE custody_list(number INTEGER PRIMARY KEY, sha256 BLOB NOT NULL,"
                  + " files INTEGER NOT NULL)",
              "CREATE TABLE custody_file(list INTEGER NOT NULL, place INTEGER NOT NULL,"
                  + " path TEXT NOT NULL, size INTEGER, sha256 BLOB,"
                  + " PRIMARY KEY(list, place)) WITHOUT ROWID"),
          List.of(
              "CREATE TABLE replay(number INTEGER PRIMARY KEY, account TEXT NOT NULL,"
                  + " place TEXT NOT NULL, receiver TEXT NOT NULL, state INTEGER NOT NULL,"
                  + " attempted INTEGER NOT NULL, sent_at INTEGER, challenge TEXT,"
                  + " pieces BLOB NOT NULL)",
              "CREATE INDEX replay_place ON replay(account, place)"));

  private Schema() {}

  /**
   * Whether nothing was ever written: the creation of the vault was interrupted, or is going on.
   */
  static boolean missing(Database database) throws SQLException {
    return database.queryLong("PRAGMA user_version") == 0
        && database.queryLong("PRAGMA application_id") == 0
        && database.queryLong("SELECT count(*) FROM sqlite_schema") == 0;
  }

  /**
   * Creates the tables of a fresh database, or checks and migrates an existing one.
   *
   * @throws Problem.BadInput if it is not a vault's or of a later version
   */
  static void bringUpToDate(Database database, boolean fresh) throws SQLException, Problem {
    long version = database.queryLong("PRAGMA user_version");
    if (!fresh && database.queryLong("PRAGMA application_id") != Database.APPLICATION_ID) {
      throw new Problem.BadInput(
          "the vault's database is not Decamp's, or empty", "Restore the vault from a backup.");
    }
    if (version > MIGRATIONS.size()) {
      throw new Problem.BadInput(
          "the vault was written by a later version of Decamp", "Use that version or a newer one.");
    }
    for (int next = (int) version; next < MIGRATIONS.size(); next++) {
      migrate(database, next);
    }
  }

  private static void migrate(Database database, int from) throws SQLException {
    database.execute("BEGIN");
    for (String statement : MIGRATIONS.get(from)) {
      database.execute(statement);
    }
    database.execute("PRAGMA application_id=" + Database.APPLICATION_ID);
    database.execute("PRAGMA user_version=" + (from + 1));
    database.execute("COMMIT");
  }
}
