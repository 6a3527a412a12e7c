package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.DamagedEntryException;
import org.decamp.source.Limits;
import org.decamp.source.PositionedBytes;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.decamp.source.WholeZip;

/** The files of an archive that is a ZIP: opened in memory, one piece at a time. */
public final class ZipFiles implements ArchiveFiles {

  /** Twice what an archive of the largest history has, within the memory that Decamp runs with. */
  private static final Limits LIMITS = new Limits(500_000, 1L << 40, 1_100, 100L << 20);

  private final SourceTree tree;
  private final SourceEntry[] entries;

  private ZipFiles(String what, SourceTree tree) throws Problem.BadInput {
    this.tree = tree;
    this.entries = tree.entries().toArray(SourceEntry[]::new);
    Arrays.sort(entries, Comparator.comparing(SourceEntry::path));
    for (int at = 1; at < entries.length; at++) {
      if (entries[at].path().equals(entries[at - 1].path())) {
        throw bad(what, "holds two files of one name");
      }
    }
  }

  /**
   * Lists the files.
   *
   * @param what the ZIP is called in messages
   * @param zip closed with the result, or at once if this fails
   * @throws Problem.BadInput if it is no whole ZIP, or one that could harm
   */
  public static ZipFiles of(String what, PositionedBytes zip, Progress progress)
      throws IOException, Problem {
    boolean done = false;
    try {
      ZipFiles files = new ZipFiles(what, new WholeZip(what, LIMITS, progress).open(zip));
      done = true;
      return files;
    } finally {
      if (!done) {
        zip.close();
      }
    }
  }

  private static Problem.BadInput bad(String what, String how) {
    return new Problem.BadInput(what + " " + how, "Do not rely on it.");
  }

  /**
   * What to tell a person of entries that are not what their ZIP says; empty for other troubles of
   * reading.
   *
   * @param what the ZIP is called
   */
  public static Optional<Problem.BadInput> damage(String what, IOException e) {
    return e instanceof DamagedEntryException
        ? Optional.of(bad(what, "is a damaged ZIP"))
        : Optional.empty();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return entry(path).orElseThrow(() -> new NoSuchFileException(path)).open();
  }

  @Override
  public InputStream open(String path, long offset) throws IOException {
    return entry(path).orElseThrow(() -> new NoSuchFileException(path)).openFrom(offset);
  }

  @Override
  public OptionalLong size(String path) {
    Optional<SourceEntry> entry = entry(path);
    return entry.isPresent() ? OptionalLong.of(entry.get().size()) : OptionalLong.empty();
  }

  @Override
  public List<String> list(String folder) {
    List<String> paths = new ArrayList<>();
    int at = first(folder);
    while (at < entries.length && entries[at].path().startsWith(folder)) {
      String path = entries[at].path();
      int slash = path.indexOf('/', folder.length());
      if (slash < 0) {
        paths.add(path);
        at++;
      } else {
        String inner = path.substring(0, slash + 1);
        paths.add(inner);
        // All of it stands before what begins with the character after the slash.
        at = first(path.substring(0, slash) + (char) ('/' + 1));
      }
    }
    return paths;
  }

  private Optional<SourceEntry> entry(String path) {
    int at = first(path);
    return ArchivePath.isPlain(path) && at < entries.length && entries[at].path().equals(path)
        ? Optional.of(entries[at])
        : Optional.empty();
  }

  /** The index of the first entry whose path is not before that one. */
  private int first(String path) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle].path().compareTo(path) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
