package org.decamp.exporter.deltachat.file;

import java.io.IOException;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;

/** The database in a backup. */
public final class BackupDatabase {

  private BackupDatabase() {}

  /**
   * Opens that of a backup which is not protected.
   *
   * @throws Problem.BadInput if it is damaged
   */
  public static SqliteFile open(BackupArchive archive) throws IOException, Problem {
    return SqliteFile.open(archive.channel(), archive.database());
  }

  /**
   * Opens that of a backup which is protected.
   *
   * @throws Problem.WrongSecret if the key does not fit
   * @throws Problem.BadInput if it is damaged
   */
  public static SqliteFile open(BackupArchive archive, PassphraseKey key)
      throws IOException, Problem {
    return SqliteFile.of(ProtectedPages.open(archive.channel(), archive.database(), key));
  }
}
