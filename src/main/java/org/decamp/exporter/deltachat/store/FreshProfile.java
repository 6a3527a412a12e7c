package org.decamp.exporter.deltachat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import org.decamp.model.PrivateText;

/**
 * A profile that is not there yet and never reaches a server ({@code delta-chat}, section 6). The
 * core makes its key when it first needs one.
 *
 * @param address that leads nowhere; of characters that need no quoting
 * @param owner what the owner is called
 * @param now when it is made
 */
public record FreshProfile(String address, PrivateText owner, Instant now) {

  private static final String TABLES = "profile-159.sql";
  private static final int RESERVED = 9;
  private static final int RESERVED_ORIGIN = 262_144;
  private static final String[] CONTACTS = {"self", "info", "rsvd", "rsvd", "device"};
  private static final String[] CHATS = {
    "deaddrop", "rsvd", "trash", "msgs_in_creation", "starred", "archivedlink"
  };

  void create(Connection connection) throws SQLException, IOException {
    try (InputStream in = Objects.requireNonNull(FreshProfile.class.getResourceAsStream(TABLES));
        Statement statement = connection.createStatement()) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String one : sql.split(";\\s*\n", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
    reserved(connection);
    settings(connection);
  }

  private static void reserved(Connection connection) throws SQLException {
    try (PreparedStatement contact =
            connection.prepareStatement(
                "INSERT INTO contacts (id, name, origin) VALUES (?, ?, ?)");
        PreparedStatement chat =
            connection.prepareStatement("INSERT INTO chats (id, type, name) VALUES (?, ?, ?)");
        PreparedStatement message =
            connection.prepareStatement("INSERT INTO msgs (id, msgrmsg, txt) VALUES (?, 0, ?)")) {
      for (int id = 1; id <= RESERVED; id++) {
        run(contact, id, id <= CONTACTS.length ? CONTACTS[id - 1] : "rsvd", RESERVED_ORIGIN);
        run(chat, id, id <= CHATS.length ? 120 : 100, id <= CHATS.length ? CHATS[id - 1] : "rsvd");
        run(message, id, id == 1 ? "marker1" : id == RESERVED ? "daymarker" : "rsvd");
      }
    }
  }

  private void settings(Connection connection) throws SQLException {
    try (PreparedStatement setting =
            connection.prepareStatement("INSERT INTO config (keyname, value) VALUES (?, ?)");
        PreparedStatement server =
            connection.prepareStatement(
                "INSERT INTO transports (addr, entered_param, configured_param, add_timestamp,"
                    + " last_rcvd_timestamp) VALUES (?, ?, ?, ?, ?)")) {
      run(setting, "dbversion", "159");
      run(setting, "backup_version", "5");
      run(setting, "configured_addr", address);
      run(setting, "displayname", owner.value());
      run(setting, "bcc_self", "0");
      run(setting, "mdns_enabled", "0");
      run(setting, "autorelay", "0");
      ServerNowhere nowhere = new ServerNowhere(address);
      run(
          server,
          address,
          nowhere.entered(),
          nowhere.configured(),
          now.getEpochSecond(),
          now.getEpochSecond());
    }
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }
}
