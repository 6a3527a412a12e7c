package org.decamp.vault.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.job.Problem;

/**
 * Makes sure that the database driver is the encrypting one before it touches a vault: the
 * mainstream driver ignores keys silently and writes in clear text ({@code vault}, section 2).
 */
public final class CipherDriver {

  private static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

  private CipherDriver() {}

  /**
   * Loads the driver's native library from a private folder and proves that it encrypts.
   *
   * @throws Problem.ToolMissing if it does not
   */
  public static synchronized void require() throws Problem {
    if (System.getProperty(FOLDER_PROPERTY) != null) {
      prove();
      return;
    }
    Path folder;
    try {
      folder = Files.createTempDirectory("decamp-native-");
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the database driver cannot be unpacked",
          "Check that the folder for temporary files exists and has room.",
          e);
    }
    System.setProperty(FOLDER_PROPERTY, folder.toString());
    try {
      prove();
    } finally {
      removeLoaded(folder);
    }
  }

  private static void prove() throws Problem {
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = memory.createStatement()) {
      statement.executeQuery("SELECT sqlite3mc_version()").close();
      if (!keepsTemporaryDataInMemory(statement)) {
        throw noCipher();
      }
    } catch (SQLException e) {
      throw noCipher();
    }
  }

  private static boolean keepsTemporaryDataInMemory(Statement statement) throws SQLException {
    List<String> options = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("PRAGMA compile_options")) {
      while (rows.next()) {
        options.add(rows.getString(1));
      }
    }
    return options.contains("TEMP_STORE=2") || options.contains("TEMP_STORE=3");
  }

  static Problem noCipher() {
    return new Problem.ToolMissing(
        "the database driver of this installation does not encrypt; nothing was written",
        "Install Decamp again as a whole; do not replace files of its lib folder.");
  }

  /** A loaded library needs its file no longer, except on Windows, which refuses to delete it. */
  private static void removeLoaded(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      System.getLogger(CipherDriver.class.getName())
          .log(System.Logger.Level.DEBUG, "the unpacked driver stays until the next start");
    }
  }
}
