package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.media.SmallContents;
import org.jspecify.annotations.Nullable;

/** Leads small contents into the database: through the ingest that is running. */
final class SmallContentRoute implements SmallContents {

  private final Database database;
  private final MediaTable media;
  private volatile @Nullable IngestSession ingest;

  SmallContentRoute(Database database) {
    this.database = database;
    media = new MediaTable(database);
  }

  void open(IngestSession session) {
    ingest = session;
  }

  void close() {
    ingest = null;
  }

  @Override
  public void put(MediaId id, byte[] content) throws Problem {
    IngestSession session = ingest;
    if (session == null) {
      throw new IllegalStateException("contents are stored during an ingest only");
    }
    session.aside(content.length, () -> media.putSmall(id, content));
  }

  @Override
  public Optional<byte[]> get(MediaId id) throws Problem {
    try {
      synchronized (database) {
        return media.small(id);
      }
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    }
  }
}
