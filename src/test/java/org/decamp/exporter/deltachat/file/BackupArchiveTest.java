package org.decamp.exporter.deltachat.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tar of a backup is read only if it is whole. */
class BackupArchiveTest {

  @TempDir Path home;

  /** A tar with a database made by SQLite, and before it something else. */
  private Path backup(Path database) throws IOException {
    Path tar = home.resolve("backup.tar");
    try (OutputStream out = Files.newOutputStream(tar);
        TarArchiveOutputStream entries = new TarArchiveOutputStream(out)) {
      put(entries, "blobs_backup/$BLOBDIR/x.bin", new byte[700]);
      put(entries, BackupArchive.DATABASE, Files.readAllBytes(database));
    }
    return tar;
  }

  private static void put(TarArchiveOutputStream entries, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    entries.putArchiveEntry(entry);
    entries.write(bytes);
    entries.closeArchiveEntry();
  }

  @Test
  void aTarThatIsCutAnywhereIsNoWholeBackup() throws Exception {
    Path database = home.resolve("made.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a TEXT)");
    }
    byte[] whole = Files.readAllBytes(backup(database));
    BackupArchive.open(home.resolve("backup.tar")).close();
    int end = 512 + 1024 + 512 + (int) Files.size(database);
    for (int length : new int[] {1, 511, 512, 1000, 1536, 2048, 2600, end - 1, end, end + 100}) {
      Path cut = Files.write(home.resolve("cut.tar"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> BackupArchive.open(cut))
          .as("%d bytes", length)
          .isInstanceOf(Problem.BadInput.class);
    }
  }
}
