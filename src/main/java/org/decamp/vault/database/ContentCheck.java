package org.decamp.vault.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.SourceFile;
import org.decamp.vault.media.ContentStore;
import org.jspecify.annotations.Nullable;

/** Decrypts every content that the database lists, to its end, and hashes it. */
final class ContentCheck {

  private final Database database;
  private final ContentStore contents;
  private final CheckLog log;
  private final Progress progress;
  private final SourceFileTable sourceFiles;
  private final Set<MediaId> referenced = new HashSet<>();

  ContentCheck(Database database, ContentStore contents, CheckLog log, Progress progress) {
    this.database = database;
    this.contents = contents;
    this.log = log;
    this.progress = progress;
    sourceFiles = new SourceFileTable(database);
  }

  /** Reads every source file; returns how many there are. */
  long sources() throws SQLException, Problem {
    List<SourceFile> files;
    try {
      synchronized (database) {
        files = sourceFiles.all();
      }
    } catch (IOException e) {
      log.damage("source-list", "vault.db", "the list of source files cannot be read");
      return 0;
    }
    for (SourceFile file : files) {
      progress.checkCancelled();
      source(file);
    }
    return files.size();
  }

  private void source(SourceFile file) throws SQLException, Problem {
    String where = "source file " + file.number();
    Optional<MediaId> id;
    synchronized (database) {
      id = sourceFiles.content(file.number());
    }
    if (id.isEmpty()) {
      log.damage("source-missing", where, "its content is not listed");
      return;
    }
    referenced.add(id.get());
    Inflater inflater = new Inflater(true);
    MessageDigest sha256 = Digests.sha256();
    long size = 0;
    try (InputStream in = new InflaterInputStream(contents.open(id.get()), inflater, 1 << 14)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        size += n;
      }
      if (size != file.size()
          || !Arrays.equals(sha256.digest(), HexFormat.of().parseHex(file.sha256()))) {
        log.damage("source-damaged", where, "its bytes do not fit its SHA-256");
      }
    } catch (NoSuchFileException e) {
      log.damage("source-missing", where, "its content is not there");
    } catch (IOException e) {
      log.damage("source-damaged", where, "its content cannot be read");
    } finally {
      inflater.end();
    }
  }

  /** Reads every medium; returns how many there are. */
  long media() throws SQLException, Problem {
    long count = 0;
    byte @Nullable [] after = new byte[0];
    while (after != null) {
      progress.checkCancelled();
      byte[] id = null;
      long length = 0;
      synchronized (database) {
        PreparedStatement query =
            database.statement("SELECT id, length FROM media WHERE id > ? ORDER BY id LIMIT 1");
        query.setBytes(1, after);
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            id = row.getBytes(1);
            length = row.getLong(2);
          }
        }
      }
      if (id != null) {
        count++;
        medium(new MediaId(HexFormat.of().formatHex(id)), length);
      }
      after = id;
    }
    return count;
  }

  private void medium(MediaId id, long length) throws Problem {
    String where = "media " + id.value().substring(0, 8);
    referenced.add(id);
    try {
      if (contents.verify(id) != length) {
        log.damage("media-damaged", where, "its length is not as listed");
      }
    } catch (NoSuchFileException e) {
      log.damage("media-missing", where, "its content is not there");
    } catch (IOException e) {
      log.damage("media-damaged", where, "its content cannot be read");
    }
  }

  /**
   * Counts files that nothing points to.
   *
   * @param byMessages what messages name
   */
  void orphans(Set<MediaId> byMessages) throws Problem {
    long[] count = {0};
    contents.forEachFile(id -> {
      if (!referenced.contains(id) && !byMessages.contains(id)) {
        count[0]++;
      }
    });
    if (count[0] > 0) {
      log.note(
          "orphan-files",
          "media",
          count[0] + " encrypted files that nothing points to, left by an interrupted import");
    }
  }
}
