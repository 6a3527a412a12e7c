package org.decamp.exporter.signal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * The folder that Signal writes its backups into: snapshots beside one another, and the media files
 * that they share. Only ever read.
 *
 * @param folder what Signal calls {@code SignalBackups}
 * @param snapshots newest first, at least one
 */
public record SignalBackups(Path folder, List<SnapshotFolder> snapshots) {

  private static final String NAME = "SignalBackups";
  private static final String MEDIA = "files";
  private static final String SNAPSHOT = "signal-backup";
  private static final String UNFINISHED = "tmp";

  public SignalBackups {
    snapshots = List.copyOf(snapshots);
  }

  /**
   * Finds the backups in what the user points at: the folder itself, under any name, or the folder
   * that it lies in.
   *
   * @throws Problem.MissingInput if there is no such folder
   * @throws Problem.BadInput if the folder is not one that Signal can restore
   */
  public static SignalBackups open(Path picked) throws IOException, Problem {
    if (!Files.isDirectory(picked)) {
      throw new Problem.MissingInput(
          "there is no folder " + picked, "Give the SignalBackups folder, copied from the phone.");
    }
    Path inside = picked.resolve(NAME);
    Path folder = Files.isDirectory(inside) ? inside : picked;
    List<SnapshotFolder> snapshots = snapshotsIn(folder);
    if (snapshots.isEmpty()) {
      throw new Problem.BadInput(
          "no backup of Signal lies in " + picked,
          "Give the folder SignalBackups itself, with its folders files and signal-backup-… in it."
              + " Signal for Android and Signal Desktop make one; Signal on an iPhone cannot.");
    }
    if (!Files.isDirectory(folder.resolve(MEDIA))) {
      throw new Problem.BadInput(
          "the folder files is missing in " + folder,
          "Copy the whole SignalBackups folder from the phone: Signal restores none without it.");
    }
    return new SignalBackups(folder, snapshots);
  }

  /** Whether snapshots lie directly in a folder, with their media files. */
  public static boolean isOne(Path folder) throws IOException {
    return Files.isDirectory(folder.resolve(MEDIA)) && !snapshotsIn(folder).isEmpty();
  }

  private static List<SnapshotFolder> snapshotsIn(Path folder) throws IOException {
    List<SnapshotFolder> snapshots = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, SNAPSHOT + "*")) {
      for (Path path : found) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path) && !name.endsWith(UNFINISHED)) {
          SnapshotName.parse(name).ifPresent(n -> snapshots.add(new SnapshotFolder(path, n)));
        }
      }
    }
    snapshots.sort(Comparator.comparing(SnapshotFolder::name).reversed());
    return snapshots;
  }

  /** The newest snapshot that is older than another one, which may lie here too. */
  public Optional<SnapshotFolder> newestBefore(SnapshotName other) {
    return snapshots.stream().filter(s -> s.name().compareTo(other) < 0).findFirst();
  }

  /** Where the media files of all snapshots lie. */
  public Path media() {
    return folder.resolve(MEDIA);
  }

  public SnapshotFolder newest() {
    return snapshots.getFirst();
  }

  /**
   * One snapshot by its folder's name.
   *
   * @throws Problem.MissingInput if it is not there
   */
  public SnapshotFolder snapshot(String name) throws Problem.MissingInput {
    return snapshots.stream()
        .filter(s -> s.name().toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem.MissingInput(
                "there is no snapshot of that name in " + folder,
                "The newest one is " + newest().name() + "."));
  }
}
