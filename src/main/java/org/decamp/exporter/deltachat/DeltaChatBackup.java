package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.exporter.deltachat.file.BackupDatabase;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.deltachat.file.Profile;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.exporter.sqlite.TableColumns;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.DeltaChatVersions;

/**
 * A backup of Delta Chat that was read once, to be merged into or only looked at. It is only ever
 * read. Wipes its key when closed.
 */
public final class DeltaChatBackup implements AutoCloseable {

  private static final String EXPORT_ANEW =
      "Update Delta Chat, open it once so that it brings its data up to date, and export again.";

  /** What a merge writes into, and what of it must be there. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "contacts", List.of("fingerprint", "status"),
          "chats", List.of("grpid", "param"),
          "chats_contacts", List.of("add_timestamp"),
          "msgs", List.of("txt_normalized", "hop_info", "rfc724_mid"),
          "reactions", List.of("reaction"));

  /** Columns that a merge fills where they must be filled. */
  private static final List<String> FILLED =
      List.of("chat_id", "contact_id", "msg_id", "reaction", "rfc724_mid");

  private final BackupArchive archive;
  private final SqliteFile database;
  private final Optional<PassphraseKey> key;
  private final Profile profile;

  private DeltaChatBackup(
      BackupArchive archive, SqliteFile database, Optional<PassphraseKey> key, Profile profile) {
    this.archive = archive;
    this.database = database;
    this.key = key;
    this.profile = profile;
  }

  /**
   * Opens and reads it.
   *
   * @param passphrases asked only if the backup is protected
   * @throws Problem.MissingInput if there is no such file
   * @throws Problem.BadInput if it is no backup of Delta Chat, or damaged
   * @throws Problem.WrongSecret if no passphrase fits
   */
  public static DeltaChatBackup open(Path file, PassphraseSource passphrases, Progress progress)
      throws IOException, Problem {
    BackupArchive archive = BackupArchive.open(file);
    Optional<PassphraseKey> key = Optional.empty();
    try {
      SqliteFile database;
      if (archive.isProtected()) {
        Unlocked unlocked = unlock(archive, passphrases);
        key = Optional.of(unlocked.key());
        database = unlocked.database();
      } else {
        database = BackupDatabase.open(archive);
      }
      return new DeltaChatBackup(archive, database, key, Profile.read(database, progress));
    } catch (IOException | Problem | RuntimeException e) {
      key.ifPresent(PassphraseKey::close);
      archive.close();
      throw e;
    }
  }

  /**
   * Opens one whose key is known.
   *
   * @param key stays the caller's
   */
  static DeltaChatBackup open(Path file, PassphraseKey key, Progress progress)
      throws IOException, Problem {
    BackupArchive archive = BackupArchive.open(file);
    try {
      SqliteFile database = BackupDatabase.open(archive, key);
      return new DeltaChatBackup(
          archive, database, Optional.empty(), Profile.read(database, progress));
    } catch (IOException | Problem | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private record Unlocked(SqliteFile database, PassphraseKey key) {}

  private static Unlocked unlock(BackupArchive archive, PassphraseSource passphrases)
      throws IOException, Problem {
    for (int attempt = 1; ; attempt++) {
      char[] passphrase = passphrases.next();
      PassphraseKey key;
      try {
        key = PassphraseKey.of(passphrase, archive.salt());
      } finally {
        Arrays.fill(passphrase, '\0');
      }
      try {
        return new Unlocked(BackupDatabase.open(archive, key), key);
      } catch (IOException | Problem | RuntimeException e) {
        key.close();
        if (!(e instanceof Problem.WrongSecret) || attempt >= passphrases.attempts()) {
          throw e;
        }
      }
    }
  }

  /**
   * Refuses what nothing can be merged into ({@code delta-chat}, sections 2.2 and 5.1).
   *
   * @throws Problem.BadInput if it was made by a version that is too old or too new
   */
  public void requireMergeable() throws Problem {
    DeltaChatVersions known = DeltaChatVersions.builtIn();
    long version = profile.setting("dbversion");
    if (version < known.oldestDatabase()) {
      throw new Problem.BadInput(
          "the backup is of a Delta Chat before "
              + known.oldestApp()
              + " (database "
              + version
              + ", the oldest that is known is "
              + known.oldestDatabase()
              + ")",
          EXPORT_ANEW);
    }
    if (version > known.newestDatabase()
        || profile.setting("backup_version") > known.newestGeneration()) {
      throw new Problem.BadInput(
          "the backup is of a newer Delta Chat than this version of Decamp knows (database "
              + version
              + ", the newest that is known is "
              + known.newestDatabase()
              + " of Delta Chat "
              + known.newestApp()
              + ")",
          "Get a newer Decamp.");
    }
    for (Map.Entry<String, List<String>> table : NEEDED.entrySet()) {
      requireTable(table.getKey(), table.getValue(), version);
    }
  }

  private void requireTable(String name, List<String> needed, long version) throws Problem {
    Optional<TableColumns> columns = database.columns(name);
    if (columns.isEmpty() || !needed.stream().allMatch(columns.get()::has)) {
      throw new Problem.BadInput(
          "the database " + version + " of the backup lacks something in its table " + name,
          EXPORT_ANEW);
    }
    if (!FILLED.containsAll(columns.get().mandatory())) {
      throw new Problem.BadInput(
          "the database " + version + " of the backup has something new in its table " + name,
          "Get a newer Decamp.");
    }
  }

  BackupArchive archive() {
    return archive;
  }

  SqliteFile database() {
    return database;
  }

  /** The key of the database, if it is protected. */
  Optional<PassphraseKey> key() {
    return key;
  }

  /** Whether a passphrase protects its database. */
  public boolean isProtected() {
    return key.isPresent();
  }

  /** What it says of itself. */
  public Profile profile() {
    return profile;
  }

  @Override
  public void close() throws IOException {
    key.ifPresent(PassphraseKey::close);
    archive.close();
  }

  @Override
  public String toString() {
    return "(backup of Delta Chat)";
  }
}
