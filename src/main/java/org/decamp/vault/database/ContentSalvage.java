package org.decamp.vault.database;

import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.vault.media.ContentStore;
import org.decamp.vault.media.StoredContent;

/**
 * Keeps those contents of a salvaged database that are whole, and takes the rows of the others out,
 * so that another import stores them again.
 */
final class ContentSalvage {

  private final Database fresh;
  private final ContentStore contents;
  private final CheckLog log;
  private final Progress progress;
  private final MediaTable media;
  private final SourceFileTable sourceFiles;
  private final List<MediaId> damaged = new ArrayList<>();
  private long highestLost;

  ContentSalvage(Database fresh, ContentStore contents, CheckLog log, Progress progress) {
    this.fresh = fresh;
    this.contents = contents;
    this.log = log;
    this.progress = progress;
    media = new MediaTable(fresh);
    sourceFiles = new SourceFileTable(fresh);
  }

  /** The contents that are missing or not what they were. */
  List<MediaId> damaged() {
    return damaged;
  }

  /** Notes that messages name a source file, so that no other ever gets its number. */
  void named(long sourceFile) {
    highestLost = Math.max(highestLost, sourceFile);
  }

  /** Keeps the numbers of lost source files from being given again. */
  void settle() throws SQLException {
    sourceFiles.numbersEnd(highestLost);
  }

  /** Goes through all media. */
  void media() throws SQLException, Problem {
    byte[] after = new byte[0];
    for (Optional<byte[]> id = next(after); id.isPresent(); id = next(after)) {
      progress.checkCancelled();
      after = id.get();
      MediaId medium = new MediaId(HexFormat.of().formatHex(after));
      long length = media.find(medium).map(StoredMedia::size).orElse(-1L);
      if (whole(medium).orElse(-2L) != length) {
        log.loss(
            "media-lost",
            "media " + medium.value().substring(0, 8),
            "the content is missing or damaged; messages say so now");
        lose(medium, "DELETE FROM media WHERE id = ?", "DELETE FROM media_seen WHERE media = ?");
      }
    }
  }

  private Optional<byte[]> next(byte[] after) throws SQLException {
    PreparedStatement query = fresh.statement("SELECT min(id) FROM media WHERE id > ?");
    query.setBytes(1, after);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
    }
  }

  private Optional<Long> whole(MediaId id) throws Problem {
    try {
      return Optional.of(contents.verify(id));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private void lose(MediaId id, String... statements) throws SQLException {
    damaged.add(id);
    for (String statement : statements) {
      delete(statement, MediaTable.key(id));
    }
    delete("DELETE FROM small_content WHERE id = ?", MediaTable.key(id));
  }

  private void delete(String statement, Object key) throws SQLException {
    PreparedStatement delete = fresh.statement(statement);
    delete.setObject(1, key);
    delete.executeUpdate();
  }

  /** Goes through all source files. */
  void sources() throws SQLException, Problem {
    List<SourceFile> files;
    try {
      files = sourceFiles.all();
    } catch (DamagedBlockException e) {
      throw DatabaseFault.damaged(e);
    }
    for (SourceFile file : files) {
      progress.checkCancelled();
      Optional<MediaId> id = sourceFiles.content(file.number());
      if (id.isEmpty() || !fits(file, id.get())) {
        log.loss(
            "source-lost",
            "source file " + file.number(),
            "the export's own bytes are missing or damaged; its messages are kept");
        highestLost = Math.max(highestLost, file.number());
        if (id.isPresent()) {
          lose(id.get());
        }
        delete("DELETE FROM file_export WHERE source_file = ?", file.number());
        delete("DELETE FROM source_file WHERE number = ?", file.number());
      }
    }
  }

  private boolean fits(SourceFile file, MediaId id) throws Problem {
    Inflater inflater = new Inflater(true);
    var sha256 = Digests.sha256();
    long size = 0;
    try (InputStream in = new InflaterInputStream(contents.open(id), inflater, 1 << 14)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        size += n;
      }
    } catch (IOException _) {
      return false;
    } finally {
      inflater.end();
    }
    return size == file.size()
        && Arrays.equals(sha256.digest(), HexFormat.of().parseHex(file.sha256()));
  }

  /**
   * Whether a content that a message names is there; one that only its row is lost of gets a new
   * row.
   */
  boolean present(StoredMedia stored) throws SQLException, Problem {
    if (media.find(stored.id()).isPresent()) {
      return true;
    }
    if (damaged.contains(stored.id()) || whole(stored.id()).orElse(-1L) != stored.size()) {
      return false;
    }
    var sha256 = Digests.sha256();
    try (InputStream in = contents.open(stored.id())) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
      media.note(
          new StoredContent(
              stored.id(), stored.size(), sha256.digest(), contents.fileLength(stored.id())),
          new MediaFacts(stored.mimeType(), stored.dimensions(), stored.duration()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
