package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.whatsapp.msgstore.Imported;
import org.decamp.exporter.whatsapp.msgstore.UsedNames;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;

/** The folder that is written: what lies where in it, and whether it is whole. */
final class BackupFolder {

  /** Where the encrypted database lies. */
  static final String DATABASES = "Databases";

  private static final String MEDIA = "Media";

  private BackupFolder() {}

  /** The encrypted database in such a folder. */
  static Path database(Path folder) {
    return folder.resolve(DATABASES).resolve(OpenBackup.FILE);
  }

  /**
   * The names that are taken: those that the database knows, and those of files that lie beside it.
   *
   * @param backup the file that the user gave, at best in a copy of the phone's folder
   */
  static UsedNames namesBeside(Path backup, UsedNames known) throws IOException, Problem {
    UsedNames names = known.copy();
    Path databases = backup.toAbsolutePath().normalize().getParent();
    if (databases != null) {
      Path media = databases.resolveSibling(MEDIA);
      if (Files.isDirectory(media, LinkOption.NOFOLLOW_LINKS)) {
        walk(media, file -> names.add(String.valueOf(file.getFileName())));
      }
    }
    return names;
  }

  /**
   * Checks what came from Decamp, and every file beside the database.
   *
   * @param earlier files that came in before and need not be there
   * @throws Problem.BadInput if one is missing, damaged, or of no message
   */
  static ReadBack check(Path folder, OpenBackup backup, Set<String> earlier, Progress progress)
      throws IOException, Problem {
    Imported imported = backup.there().imported();
    Map<String, String> files = imported.files();
    long[] there = {0};
    if (Files.isDirectory(folder.resolve(MEDIA), LinkOption.NOFOLLOW_LINKS)) {
      walk(
          folder.resolve(MEDIA),
          file -> {
            progress.checkCancelled();
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!hash(file).equals(files.get(path))) {
              throw damaged("a file in its folder Media is not what a message says, or of none");
            }
            there[0]++;
          });
    }
    for (String path : files.keySet()) {
      if (!earlier.contains(path)
          && !Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        throw damaged("a file that a message shows is missing");
      }
    }
    return new ReadBack(
        WhatsAppBackupExporter.ID,
        imported.chats().cardinality(),
        imported.messages(),
        imported.reactions(),
        imported.attachments(),
        0,
        there[0],
        there[0] + 1);
  }

  private static Problem damaged(String what) {
    return new Problem.BadInput("the backup is damaged: " + what, "Export it again.");
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private interface Visitor {
    void file(Path file) throws IOException, Problem;
  }

  private static void walk(Path folder, Visitor visitor) throws IOException, Problem {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          visitor.file(path);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
