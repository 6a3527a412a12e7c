package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.decamp.exporter.MediaContents;
import org.decamp.exporter.deltachat.store.BackupOutput;
import org.decamp.exporter.deltachat.store.NewRow;
import org.decamp.exporter.deltachat.store.Rows;
import org.decamp.exporter.deltachat.store.WorkingDatabase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** Writes what comes into a backup: rows into its database, contents of the vault beside it. */
final class WrittenRows implements Rows {

  private final WorkingDatabase database;
  private final BackupOutput output;
  private final MediaContents contents;
  private final Map<MediaId, String> names = new HashMap<>();

  WrittenRows(VaultReader vault, WorkingDatabase database, BackupOutput output, Progress progress) {
    this.database = database;
    this.output = output;
    this.contents = new MediaContents(vault, progress);
  }

  @Override
  public void put(NewRow row) throws IOException, Problem {
    database.put(row);
  }

  @Override
  public String medium(StoredMedia content, String extension) throws IOException, Problem {
    String known = names.get(content.id());
    if (known != null) {
      return known;
    }
    String name = output.add(out -> contents.copy(content, out), content.size(), extension);
    names.put(content.id(), name);
    return name;
  }
}
