package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.job.Problem;

/**
 * The files of an overlay: one snapshot, media, and nothing else.
 *
 * @param snapshot the new one
 * @param media what lies among the media files
 */
record OverlayFolder(SnapshotFolder snapshot, Set<MediaName> media) {

  static OverlayFolder open(Path folder) throws IOException, Problem {
    SignalBackups inside = SignalBackups.open(folder);
    SnapshotFolder snapshot = inside.newest();
    Set<MediaName> media = new HashSet<>();
    Set<Path> known = Set.of(snapshot.main(), snapshot.metadata(), snapshot.files());
    for (Path file : filesIn(folder)) {
      String name = String.valueOf(file.getFileName());
      if (MediaName.isName(name) && new MediaName(name).in(inside.media()).equals(file)) {
        media.add(new MediaName(name));
      } else if (!known.contains(file)) {
        throw damaged("something else lies in it");
      }
    }
    return new OverlayFolder(snapshot, media);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  static Problem.BadInput damaged(String how) {
    return new Problem.BadInput("the new backup is damaged: " + how, "Export again.");
  }
}
