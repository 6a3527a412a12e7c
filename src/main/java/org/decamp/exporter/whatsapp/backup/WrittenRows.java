package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.time.LocalDate;
import org.decamp.exporter.whatsapp.store.NewRow;
import org.decamp.exporter.whatsapp.store.WorkingMsgstore;
import org.decamp.job.Problem;

/**
 * Writes what comes into a backup.
 *
 * @param database takes rows
 * @param files takes media
 */
record WrittenRows(WorkingMsgstore database, MediaFiles files) implements Rows {

  @Override
  public void put(NewRow row) throws IOException, Problem {
    database.put(row);
  }

  @Override
  public Medium medium(MediaForm form, boolean own, LocalDate day) throws IOException, Problem {
    return files.add(form, own, day);
  }

  @Override
  public String toString() {
    return "(rows of a backup)";
  }
}
