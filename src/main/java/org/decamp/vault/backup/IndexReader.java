package org.decamp.vault.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.media.DamagedContentException;
import org.decamp.vault.media.SealedFile;

/** Reads an index from its beginning to its end. */
final class IndexReader implements AutoCloseable {

  private final BufferedReader lines;

  private IndexReader(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * Opens an index.
   *
   * @throws Problem.BadInput if it is missing, damaged or of a later version
   */
  static IndexReader open(BackupLayout layout, VaultKeys keys, MediaId id) throws Problem {
    try {
      IndexReader reader =
          new IndexReader(
              new BufferedReader(
                  new InputStreamReader(
                      SealedFile.open(keys, id, layout.index(id)), StandardCharsets.US_ASCII)));
      String title = reader.line();
      if (!title.equals(IndexEntry.TITLE)) {
        reader.close();
        throw new Problem.BadInput(
            "the backup was written by a later version of Decamp",
            "Use that version or a newer one.");
      }
      return reader;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The next line, or empty at the end. */
  Optional<IndexEntry> next() throws Problem {
    try {
      String line = line();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          IndexEntry.parse(line)
              .orElseThrow(() -> new DamagedContentException("an index with an unknown line")));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private String line() throws IOException {
    String line = lines.readLine();
    return line == null ? "" : line;
  }

  private static Problem unusable(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof DamagedContentException) {
      return new Problem.BadInput(
          "the backup's list of contents is missing or damaged",
          "Wait until the folder is synced completely, or fetch it again.",
          e);
    }
    return new Problem.InputOutput(
        "the backup cannot be read", "Check that its drive is connected.", e);
  }

  @Override
  public void close() throws Problem {
    try {
      lines.close();
    } catch (IOException e) {
      throw unusable(e);
    }
  }
}
