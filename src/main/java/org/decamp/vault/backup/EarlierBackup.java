package org.decamp.vault.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.backup.IndexEntry.Medium;
import org.decamp.vault.backup.IndexEntry.Piece;
import org.decamp.vault.key.VaultKeys;

/**
 * What the backup before this one knows of media, read alongside the new one: both are in the order
 * of ids. A content that is there needs not be read again.
 */
final class EarlierBackup implements AutoCloseable {

  private final Optional<IndexReader> index;
  private Optional<IndexEntry> ahead = Optional.empty();

  /** Reads along an index, or along nothing. */
  EarlierBackup(BackupLayout layout, VaultKeys keys, Optional<MediaId> current) throws Problem {
    index =
        current.isPresent()
            ? Optional.of(IndexReader.open(layout, keys, current.get()))
            : Optional.empty();
    advance();
  }

  private void advance() throws Problem {
    ahead = index.isPresent() ? index.get().next() : Optional.empty();
  }

  /** The pieces of a content, if the earlier backup has it; ids asked for must rise. */
  Optional<List<Piece>> pieces(MediaId id, long length) throws Problem {
    while (ahead.isPresent()
        && (!(ahead.get() instanceof Medium m) || m.id().value().compareTo(id.value()) < 0)) {
      advance();
    }
    if (!(ahead.orElse(null) instanceof Medium medium)
        || !medium.id().equals(id)
        || medium.length() != length) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    advance();
    while (ahead.orElse(null) instanceof Piece piece) {
      pieces.add(piece);
      advance();
    }
    return Optional.of(pieces);
  }

  @Override
  public void close() throws Problem {
    if (index.isPresent()) {
      index.get().close();
    }
  }
}
