package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.ManifestCheck;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.whatsapp.msgstore.Imported;
import org.decamp.exporter.whatsapp.msgstore.UsedNames;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** The folder that is written: what lies where in it, and whether it is whole. */
final class BackupFolder {

  /** Where the encrypted database lies. */
  static final String DATABASES = "Databases";

  /** The path of the encrypted database. */
  static final String DATABASE = DATABASES + '/' + OpenBackup.FILE;

  /** Where media lie. */
  static final String MEDIA = "Media";

  private BackupFolder() {}

  /** The encrypted database in such a folder. */
  static Path database(Path folder) {
    return folder.resolve(DATABASE);
  }

  /**
   * The names that are taken: those that the database knows, and those of files that lie beside it.
   *
   * @param backup the file that the user gave, at best in a copy of the phone's folder
   */
  static UsedNames namesBeside(Path backup, UsedNames known) throws IOException {
    UsedNames names = known.copy();
    Path databases = backup.toAbsolutePath().normalize().getParent();
    if (databases != null) {
      Path media = databases.resolveSibling(MEDIA);
      if (Files.isDirectory(media, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> all = Files.walk(media)) {
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    return names;
  }

  /**
   * Checks every file, and that media are what the messages say.
   *
   * @param earlier files that came in before and need not be there
   * @throws Problem.BadInput if one is missing, damaged, or of no message
   */
  static ReadBack check(Path folder, OpenBackup backup, Set<String> earlier, Progress progress)
      throws IOException, Problem {
    Imported imported = backup.there().imported();
    Map<String, String> files = imported.files();
    Set<String> there = new HashSet<>();
    ManifestCheck check =
        new ManifestCheck(
            new DiskFiles(folder),
            progress,
            (path, sum) -> {
              if (path.startsWith(MEDIA + '/')) {
                if (!Base64.getEncoder().encodeToString(sum).equals(files.get(path))) {
                  throw damaged("a file in its folder Media is not what a message says");
                }
                there.add(path);
              }
            });
    check.run();
    for (String path : files.keySet()) {
      if (!earlier.contains(path) && !there.contains(path)) {
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
        there.size(),
        check.files());
  }

  private static Problem damaged(String what) {
    return new Problem.BadInput("the backup is damaged: " + what, "Export it again.");
  }
}
