package org.decamp.exporter.deltachat.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.sqlite.working.DatabaseTrouble;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.exporter.sqlite.working.SealedPages;
import org.decamp.exporter.sqlite.working.WorkingConnection;
import org.decamp.job.Problem;

/**
 * The database of a backup while rows are put in. It lies in a file that is encrypted at any time:
 * with the passphrase's key where the backup is protected, else with one that only this process
 * knows. The file is of no use to anybody after a crash.
 */
public final class WorkingDatabase implements AutoCloseable {

  private final Path file;
  private final SealedPages seal;
  private final Optional<PassphraseKey> key;
  private final Connection connection;
  private final RowInserts inserts;

  private WorkingDatabase(
      Path file, SealedPages seal, Optional<PassphraseKey> key, Connection connection)
      throws SQLException {
    this.file = file;
    this.seal = seal;
    this.key = key;
    this.connection = connection;
    this.inserts = new RowInserts(connection);
  }

  /**
   * Opens the database of a backup to put rows in.
   *
   * @param file does not exist yet
   * @param database as it lies in the backup
   * @param key of a database that is protected; stays the caller's
   */
  public static WorkingDatabase open(
      Path file, InputStream database, Optional<PassphraseKey> key, SecureRandom random)
      throws IOException, Problem {
    SealedPages seal = SealedPages.random(random);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      if (key.isPresent()) {
        database.transferTo(out);
      } else {
        seal.seal(database, out);
      }
    }
    return connect(file, seal, key, _ -> {});
  }

  /**
   * Makes the database of a profile that is not there yet.
   *
   * @param file does not exist yet
   */
  public static WorkingDatabase fresh(Path file, FreshProfile profile, SecureRandom random)
      throws IOException, Problem {
    return connect(file, SealedPages.random(random), Optional.empty(), profile::create);
  }

  /** Something done with a new connection. */
  private interface Preparation {
    void with(Connection connection) throws SQLException, IOException;
  }

  private static WorkingDatabase connect(
      Path file, SealedPages seal, Optional<PassphraseKey> key, Preparation preparation)
      throws IOException, Problem {
    try {
      Connection connection =
          key.isPresent()
              ? WorkingConnection.open(file, "sqlcipher", "4", "x'" + key.get().forDriver() + "'")
              : WorkingConnection.open(file, seal);
      try {
        preparation.with(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA defer_foreign_keys=ON");
        }
        return new WorkingDatabase(file, seal, key, connection);
      } catch (SQLException | IOException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw DatabaseTrouble.of(e);
    }
  }

  /** Puts a row in. */
  public void put(NewRow row) throws IOException, Problem {
    try {
      inserts.put(row);
    } catch (SQLException e) {
      throw DatabaseTrouble.of(e);
    }
  }

  /**
   * Ends the work: nothing more can be put in.
   *
   * @param wanted the key of the backup that is written; empty for one without protection
   * @return the database as it goes into the backup
   * @throws Problem.BadInput if the database is damaged
   */
  public FinishedDatabase finish(Optional<PassphraseKey> wanted, SecureRandom random)
      throws IOException, Problem {
    try {
      inserts.flush();
      inserts.close();
      connection.commit();
      connection.setAutoCommit(true);
      WorkingConnection.requireSound(connection);
      if (key.equals(wanted)) {
        connection.close();
        return new FinishedDatabase(file, key.isPresent() ? Optional.empty() : Optional.of(seal));
      }
      return protectedOtherwise(wanted, random);
    } catch (SQLException e) {
      throw DatabaseTrouble.of(e);
    }
  }

  /** Pages of protected databases have less room, so that everything is written anew. */
  private FinishedDatabase protectedOtherwise(Optional<PassphraseKey> wanted, SecureRandom random)
      throws IOException, SQLException {
    Path other = file.resolveSibling(file.getFileName() + "-2");
    SealedPages otherSeal = SealedPages.random(random);
    String how =
        wanted
            .map(k -> "cipher=sqlcipher&legacy=4&key=x%27" + k.forDriver() + "%27")
            .orElseGet(() -> "cipher=aes256cbc&legacy=0&key=" + otherSeal.key());
    try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, other.toUri().toString().replace("file:///", "file:/") + "?" + how);
      statement.execute();
    }
    connection.close();
    Files.delete(file);
    return new FinishedDatabase(
        other, wanted.isPresent() ? Optional.empty() : Optional.of(otherSeal));
  }

  /** Gives the work up, unless it was finished. The file is the caller's. */
  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("the working database cannot be closed", e);
    }
  }
}
