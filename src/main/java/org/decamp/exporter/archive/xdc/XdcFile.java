package org.decamp.exporter.archive.xdc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ZipFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.FileBytes;

/** An app in one file. */
public final class XdcFile {

  private static final String WHAT = "the file";

  private XdcFile() {}

  /** Whether it is one by its name, so that a damaged one is said to be that, or by its marker. */
  public static boolean isOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith('.' + XdcForm.ID) || isMarked(file);
  }

  private static boolean isMarked(Path file) {
    try (ArchiveFiles files = open(file, Progress.silent())) {
      return ArchiveMarker.names(files, Set.of(XdcForm.ID));
    } catch (IOException | Problem _) {
      // What cannot be read is not recognised; reading it back says why.
      return false;
    }
  }

  /**
   * Opens it; what it holds was not verified.
   *
   * @throws Problem.BadInput if it is no whole ZIP
   */
  public static ArchiveFiles open(Path file, Progress progress) throws IOException, Problem {
    return ZipFiles.of(WHAT, FileBytes.open(file), progress);
  }

  /** What an unreadable entry is to a person; other troubles stay what they are. */
  static Problem damage(IOException e) throws IOException {
    return ZipFiles.damage(WHAT, e).orElseThrow(() -> e);
  }
}
