package org.decamp.signalcli.standin;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.service.Person;

/**
 * A group written straight into the database of a signal-cli that does not run: one with others in
 * it, whose profile keys nobody here has ({@code signal-cli}, section 11.4).
 *
 * @param id as signal-cli names it, in base64
 * @param masterKey as messages for the group name it, in base64
 */
public record SeededGroup(String id, String masterKey) {

  private static final int KEY_BYTES = 32;
  private static final int ANY_MEMBER = 2;
  private static final int ADMINISTRATOR = 2;

  /** Adds a group of these people, all of whom run it. */
  static SeededGroup add(Path dataFolder, SignalLibrary library, String title, List<Person> members)
      throws Exception {
    byte[] masterKey = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(masterKey);
    byte[] id = library.groupId(masterKey);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + database(dataFolder));
        PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO group_v2(group_id, master_key, group_data, distribution_id, blocked,"
                    + " profile_sharing) VALUES (?, ?, ?, ?, 0, 1)")) {
      insert.setBytes(1, id);
      insert.setBytes(2, masterKey);
      insert.setBytes(3, decryptedGroup(title, members));
      insert.setBytes(4, bytes(UUID.randomUUID()));
      insert.executeUpdate();
    }
    return new SeededGroup(base64(id), base64(masterKey));
  }

  private static Path database(Path dataFolder) throws Exception {
    try (Stream<Path> files = Files.walk(dataFolder)) {
      return files.filter(file -> file.endsWith("account.db")).findFirst().orElseThrow();
    }
  }

  private static byte[] decryptedGroup(String title, List<Person> members) {
    WireWriter access = new WireWriter().number(1, ANY_MEMBER).number(2, ANY_MEMBER);
    WireWriter group = new WireWriter().text(2, title).message(5, access).number(6, 1);
    for (Person member : members) {
      byte[] aci = bytes(UUID.fromString(member.account().aci()));
      group.message(7, new WireWriter().bytes(1, aci).number(2, ADMINISTRATOR));
    }
    return group.toBytes();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
