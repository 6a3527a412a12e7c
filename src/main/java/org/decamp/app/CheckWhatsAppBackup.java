package org.decamp.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.decamp.exporter.sqlite.DatabaseHeader;
import org.decamp.exporter.whatsapp.crypt15.Crypt15File;
import org.decamp.exporter.whatsapp.crypt15.Increments;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Proves that a backup of WhatsApp's is whole and that the user has its key, before anything is
 * uninstalled: it is the way back. The file is only read.
 */
public final class CheckWhatsAppBackup {

  /** Whether a path is called as WhatsApp calls its backups. */
  public static boolean leadsTo(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.matches(".*\\.crypt\\d+") && Files.isRegularFile(file);
  }

  /**
   * Reads all of it.
   *
   * @throws Problem.WrongSecret if no key fits
   * @throws Problem.BadInput if it is damaged, of another kind, or older than increments beside it
   */
  public WhatsAppBackup run(Path file, WhatsAppKeySource keys, Progress progress)
      throws IOException, Problem {
    return keys.tryOn(key -> {
      try (key;
          Crypt15File opened = Crypt15File.open(file, key)) {
        Increments.refuse(file, opened);
        return read(opened, progress);
      }
    });
  }

  private static WhatsAppBackup read(Crypt15File opened, Progress progress)
      throws IOException, Problem {
    byte[] chunk = new byte[1 << 16];
    try (InputStream content = opened.content()) {
      int read = content.readNBytes(chunk, 0, chunk.length);
      boolean database = DatabaseHeader.looksLikeOne(chunk);
      long bytes = read;
      while (read > 0) {
        progress.checkCancelled();
        progress.report(new Progress.Event.Advanced(read, 0));
        read = content.readNBytes(chunk, 0, chunk.length);
        bytes += read;
      }
      return new WhatsAppBackup(
          opened.header().appVersion(), opened.header().phoneSuffix(), bytes, database);
    }
  }
}
