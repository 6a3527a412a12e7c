package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.decamp.model.FileOrder;
import org.decamp.model.Provenance;

/**
 * Orders provenances by the names of their files and the places in them: a property of what was
 * imported, not of when. Messages of one instant follow one another in this order, which inside a
 * file is the file's own.
 */
final class SourceOrder implements Comparator<Provenance> {

  private static final int MOST_KEPT = 20_000;

  /** What is known of a file. */
  record Origin(String container, String path, FileOrder order) {
    static final Origin NONE = new Origin("", "", FileOrder.OLDEST_FIRST);
  }

  /** A file that a repair lost comes last, so that the same file imported again takes its place. */
  private static final Comparator<Origin> FILES =
      Comparator.comparing((Origin o) -> o.equals(Origin.NONE))
          .thenComparing(Origin::container)
          .thenComparing(Origin::path);

  private final Database database;
  private final Map<Integer, Origin> origins = new HashMap<>();

  SourceOrder(Database database) {
    this.database = database;
  }

  /** Makes the file known that is being written. */
  void begin(int number, Origin origin) {
    if (origins.size() > MOST_KEPT) {
      origins.clear();
    }
    origins.put(number, origin);
  }

  /** Forgets a file that was not kept; its number will be another's. */
  void forget(int number) {
    origins.remove(number);
  }

  @Override
  public int compare(Provenance a, Provenance b) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.sourceFile() != b.sourceFile()) {
      int byFile = FILES.compare(origin(a.sourceFile()), origin(b.sourceFile()));
      if (byFile != 0) {
        return byFile;
      }
    }
    int byIndex = Integer.compare(a.index(), b.index());
    if (byIndex != 0) {
      return origin(a.sourceFile()).order() == FileOrder.NEWEST_FIRST ? -byIndex : byIndex;
    }
    int byOffset = Long.compare(a.offset(), b.offset());
    return byOffset != 0 ? byOffset : Integer.compare(a.length(), b.length());
  }

  private Origin origin(int number) {
    Origin known = origins.get(number);
    if (known == null) {
      known = read(number);
      begin(number, known);
    }
    return known;
  }

  private Origin read(int number) {
    try {
      PreparedStatement query =
          database.statement(
              "SELECT container, path, file_order FROM source_file WHERE number = ?");
      query.setInt(1, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Origin(row.getString(1), row.getString(2), Codes.ORDER.constant(row.getLong(3)))
            : Origin.NONE;
      }
    } catch (SQLException | DamagedBlockException e) {
      // The check of the vault reports it; the order of ties is not worth a failure.
      return Origin.NONE;
    }
  }
}
