package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.time.LocalDate;
import org.decamp.exporter.whatsapp.store.NewRow;
import org.decamp.job.Problem;

/** Takes what comes into a backup: counts it, or writes it. */
interface Rows {

  /** Takes a row. */
  void put(NewRow row) throws IOException, Problem;

  /**
   * A file beside the database.
   *
   * @param path below the folder of WhatsApp
   * @param hash SHA-256, in Base64
   */
  record Medium(String path, String hash) {}

  /**
   * Puts a file where the app would have put it.
   *
   * @param own whether the owner sent it
   * @param day on which
   */
  Medium medium(MediaForm form, boolean own, LocalDate day) throws IOException, Problem;
}
