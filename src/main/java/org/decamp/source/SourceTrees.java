package org.decamp.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Kind;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;

/** Opens what the user gave. */
public final class SourceTrees {

  private final OpenTree tree = new OpenTree();
  private final Limits limits;
  private final ZipOpener zips;
  private final FolderOpener folders;

  private SourceTrees(Limits limits, Progress progress) {
    this.limits = limits;
    zips = new ZipOpener(tree, limits, progress);
    folders = new FolderOpener(tree, zips, limits, progress);
  }

  /**
   * Lists everything below the given paths. Content is read only where a ZIP has lost its list and
   * its whole entries must be found.
   *
   * <p>A ZIP is one by content. ZIPs that lie directly in a given folder are containers of their
   * own, before the folder itself; a folder with nothing but them is none.
   *
   * @param paths ZIPs, folders and loose files in any mix
   * @param limits what is too much
   * @param progress told of {@link Phase#LISTING}
   * @throws Problem.MissingInput if a path does not exist or cannot be read
   * @throws Problem.BadInput if nothing at all can be listed in any of the ZIPs, or in a folder
   */
  public static SourceTree open(List<Path> paths, Limits limits, Progress progress) throws Problem {
    SourceTrees opening = new SourceTrees(limits, progress);
    progress.report(new Progress.Event.Started(Phase.LISTING, 0));
    boolean done = false;
    try {
      for (Path path : paths) {
        opening.addNamed(path);
      }
      opening.tree.requireEntries();
      done = true;
    } finally {
      if (!done) {
        opening.abandon();
      }
    }
    progress.report(new Progress.Event.Finished(Phase.LISTING));
    return opening.tree;
  }

  private void addNamed(Path path) throws Problem {
    try {
      add(path);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new Problem.MissingInput(
          "There is no " + EntryName.printable(path.toString()) + ".", "Check the name.");
    } catch (AccessDeniedException e) {
      throw new Problem.MissingInput(
          EntryName.printable(path.toString()) + " cannot be read.", "Check who may read it.");
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "Reading " + EntryName.printable(path.toString()) + " failed.",
          "Check the drive and try again.",
          e);
    }
  }

  private void add(Path path) throws IOException, Problem {
    if (Files.isDirectory(path)) {
      folders.add(path);
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new Problem.BadInput(
          ZipOpener.nameOf(path) + " is neither a file nor a folder.",
          "Give the ZIP from Meta, or the folder it was unpacked to.");
    } else {
      addFile(path);
    }
  }

  /** A part that cannot be read does not keep the others from being read. */
  private void addFile(Path path) throws IOException, Problem {
    try {
      if (!zips.add(path)) {
        addLoose(path);
      }
    } catch (Problem.BadInput e) {
      zips.unreadable(path, e);
    }
  }

  private void addLoose(Path file) throws IOException, Problem.BadInput {
    if (ZipOpener.isNamedZip(file)) {
      throw ZipOpener.nothingIn(file);
    }
    String name = ZipOpener.nameOf(file);
    long size = Files.size(file);
    List<Refusal> refusals =
        size > limits.entryBytes() ? List.of(new Refusal(name, Reason.OVER_LIMIT)) : List.of();
    SourceContainer container =
        new SourceContainer(tree.nextNumber(), name, Kind.FILE, false, refusals);
    tree.add(container, file);
    if (refusals.isEmpty()) {
      // the user named this very file, so a name that is unsafe as a path only loses its meaning
      String path = EntryName.checked(name).orElse("file");
      tree.add(new FileEntry(container, path, file, size));
    }
  }

  private void abandon() throws Problem.InputOutput {
    try {
      tree.close();
    } catch (IOException e) {
      throw new Problem.InputOutput("Closing the input failed.", "Try again.", e);
    }
  }
}
