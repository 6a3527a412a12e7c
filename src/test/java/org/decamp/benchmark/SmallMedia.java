package org.decamp.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where should small media lie? Writes the same contents in four ways and prints what each costs.
 *
 * <p>Arguments: an empty directory on the file system to be measured, how many contents, how many
 * bytes each.
 */
public final class SmallMedia {

  private static final int COMMIT_EVERY = 500;

  private final Path directory;
  private final int count;
  private final byte[] content;
  private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
  private final byte[] sealed;

  private SmallMedia(Path directory, int count, int size) throws GeneralSecurityException {
    this.directory = directory;
    this.count = count;
    this.content = new byte[size];
    this.sealed = new byte[size + 64];
    new Random(42).nextBytes(content);
  }

  /** Runs all ways, twice: the first time warms up. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    for (int round = 0; round < 2; round++) {
      SmallMedia media = new SmallMedia(directory, count, size);
      media.measure("a: files, each synced", path -> media.files(path, true));
      media.measure("b: files, one sync", path -> media.files(path, false));
      media.measure("c: encrypted database", media::database);
      media.measure("d: one pack", media::pack);
    }
  }

  /** One way to write everything below a fresh directory. */
  private interface Way {
    void write(Path path) throws IOException, GeneralSecurityException, SQLException;
  }

  @SuppressWarnings("SystemOut")
  private void measure(String name, Way way)
      throws IOException, GeneralSecurityException, SQLException, InterruptedException {
    Path path = Files.createDirectory(directory.resolve(name.substring(0, 1)));
    sync(directory);
    long cpu = cpuNanos();
    long wall = System.nanoTime();
    way.write(path);
    double wallSeconds = (System.nanoTime() - wall) / 1e9;
    double cpuSeconds = (cpuNanos() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-24s %d x %d bytes: CPU %.2f s, wall %.2f s, disk %.1f MiB%n",
        name,
        count,
        content.length,
        cpuSeconds,
        wallSeconds,
        diskBytes(path) / 1048576.0);
    remove(path);
  }

  /** Distinct contents without the cost of making them. */
  private void next(int i) {
    ByteBuffer.wrap(content).putInt(0, i);
  }

  /** Hashes as every content must be, whatever holds it. */
  private byte[] id() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(content);
  }

  private int seal(byte[] id) throws GeneralSecurityException {
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(id, "AES"), new GCMParameterSpec(128, id, 0, 12));
    return cipher.doFinal(content, 0, content.length, sealed, 48);
  }

  private void files(Path path, boolean each) throws IOException, GeneralSecurityException {
    HexFormat hex = HexFormat.of();
    for (int i = 0; i < 256; i++) {
      Files.createDirectory(path.resolve(hex.toHexDigits((byte) i)));
    }
    for (int i = 0; i < count; i++) {
      next(i);
      byte[] id = id();
      int length = 48 + seal(id);
      Path part = path.resolve("part");
      Path folder = path.resolve(hex.toHexDigits(id[0]));
      try (FileChannel out =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(sealed, 0, length));
        if (each) {
          out.force(true);
        }
      }
      Files.move(part, folder.resolve(hex.formatHex(id)));
      if (each) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
          names.force(true);
        }
      }
    }
    if (!each) {
      sync(path);
    }
  }

  /** Everything of the file system, as Java has no call for it. */
  private static void sync(Path path) throws IOException {
    try {
      Process sync = new ProcessBuilder("sync", "-f", path.toString()).inheritIO().start();
      if (sync.waitFor() != 0) {
        throw new IOException("sync failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void database(Path path) throws SQLException, GeneralSecurityException {
    Properties properties = new Properties();
    properties.setProperty("cipher", "sqlcipher");
    properties.setProperty("legacy", "4");
    properties.setProperty("key", "x'" + "0123456789abcdef".repeat(4) + "'");
    properties.setProperty("config_class_name", "org.sqlite.mc.SQLiteMCConfig");
    try (Connection db =
            DriverManager.getConnection("jdbc:sqlite:" + path.resolve("vault.db"), properties);
        Statement sql = db.createStatement()) {
      for (String pragma :
          new String[] {
            "locking_mode=EXCLUSIVE",
            "temp_store=MEMORY",
            "journal_mode=TRUNCATE",
            "synchronous=FULL",
            "mmap_size=0",
            "secure_delete=ON",
            "cache_size=-65536"
          }) {
        sql.execute("PRAGMA " + pragma);
      }
      sql.execute("CREATE TABLE content(n INTEGER PRIMARY KEY, bytes BLOB)");
      sql.execute("CREATE TABLE blob(id BLOB PRIMARY KEY, n INTEGER) WITHOUT ROWID");
      db.setAutoCommit(false);
      try (PreparedStatement bytes = db.prepareStatement("INSERT INTO content VALUES(?, ?)");
          PreparedStatement name = db.prepareStatement("INSERT INTO blob VALUES(?, ?)")) {
        for (int i = 0; i < count; i++) {
          next(i);
          bytes.setInt(1, i);
          bytes.setBytes(2, content);
          bytes.executeUpdate();
          name.setBytes(1, id());
          name.setInt(2, i);
          name.executeUpdate();
          if (i % COMMIT_EVERY == COMMIT_EVERY - 1) {
            db.commit();
          }
        }
        db.commit();
      }
    }
  }

  private void pack(Path path) throws IOException, GeneralSecurityException {
    try (FileChannel out =
        FileChannel.open(
            path.resolve("pack"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int i = 0; i < count; i++) {
        next(i);
        out.write(ByteBuffer.wrap(sealed, 0, 48 + seal(id())));
        if (i % COMMIT_EVERY == COMMIT_EVERY - 1) {
          out.force(true);
        }
      }
      out.force(true);
    }
  }

  private static long cpuNanos() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  /** Bytes in whole blocks of 4 KiB, names and inodes not counted. */
  private static long diskBytes(Path path) throws IOException {
    long sum = 0;
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        sum += (Files.size(file) + 4095) / 4096 * 4096;
      }
    }
    return sum;
  }

  private static void remove(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
