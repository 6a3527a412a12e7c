package org.decamp.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import org.decamp.job.Problem;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/** Changes rows of a closed vault as somebody with its keys could, past all that keeps it whole. */
final class EditedDatabase {

  private EditedDatabase() {}

  /** Runs a statement and returns how many rows it changed. */
  static int edit(Path vault, String sql, Object... values) throws SQLException, Problem {
    try (Passphrase passphrase = CheapVault.passphrase()) {
      return edit(vault, passphrase, sql, values);
    }
  }

  /** Does so in a vault with a passphrase of its own. */
  static int edit(Path vault, Passphrase passphrase, String sql, Object... values)
      throws SQLException, Problem {
    Properties properties = new Properties();
    properties.setProperty("config_class_name", "org.sqlite.mc.SQLiteMCConfig");
    properties.setProperty("cipher", "'sqlcipher'");
    properties.setProperty("legacy", "4");
    try (VaultKeys keys = VaultKeys.unlock(vault, passphrase)) {
      properties.setProperty("key", "x'" + HexFormat.of().formatHex(keys.database()) + "'");
    }
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + new VaultLayout(vault).database(), properties);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
