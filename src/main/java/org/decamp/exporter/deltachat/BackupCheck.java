package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.Blake3Digest;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.exporter.deltachat.file.Damage;
import org.decamp.exporter.deltachat.file.Imported;
import org.decamp.exporter.sqlite.Span;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Checks what came into a backup from Decamp, and all media that it points to. */
final class BackupCheck {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{31}\\.[a-z0-9]{1,8}");
  private static final int DIGITS = 31;
  private static final int HASH = 32;
  private static final int CHUNK = 1 << 16;

  private BackupCheck() {}

  /**
   * Counts what is there; every medium is read and its name compared with its content.
   *
   * @throws Problem.BadInput if nothing is of Decamp's, or a medium is missing or damaged
   */
  static ReadBack of(DeltaChatBackup backup, Progress progress) throws IOException, Problem {
    Imported imported = backup.profile().imported();
    for (String name : imported.files()) {
      progress.checkCancelled();
      check(name, backup.archive());
    }
    return new ReadBack(
        DeltaChatExporter.ID,
        imported.chats().cardinality(),
        imported.messages(),
        imported.reactions(),
        imported.attachments(),
        imported.missing(),
        imported.files().size(),
        imported.files().size());
  }

  private static void check(String name, BackupArchive archive) throws IOException, Problem {
    Optional<Span> span = archive.medium(name);
    if (span.isEmpty()) {
      throw Damage.of("a medium that a message shows is missing");
    }
    if (!NAME.matcher(name).matches()
        || !digits(archive, span.get()).equals(name.substring(0, DIGITS))) {
      throw Damage.of("a medium is not what its name says");
    }
  }

  private static String digits(BackupArchive archive, Span span) throws IOException {
    Blake3Digest digest = new Blake3Digest(HASH);
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = archive.read(span)) {
      for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
    byte[] hash = new byte[HASH];
    digest.doFinal(hash, 0);
    return HexFormat.of().formatHex(hash).substring(0, DIGITS);
  }
}
