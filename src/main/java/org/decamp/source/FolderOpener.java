package org.decamp.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Kind;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Adds a folder to the tree. ZIPs that lie directly in it become containers of their own, because
 * people put all parts of an export into one folder.
 */
final class FolderOpener {

  private final OpenTree tree;
  private final ZipOpener zips;
  private final Limits limits;
  private final Progress progress;

  FolderOpener(OpenTree tree, ZipOpener zips, Limits limits, Progress progress) {
    this.tree = tree;
    this.zips = zips;
    this.limits = limits;
    this.progress = progress;
  }

  /** A file of the folder that passed the checks. */
  private record Found(String path, Path file, long size) {}

  void add(Path folder) throws IOException, Problem {
    Walk walk = new Walk(folder);
    Files.walkFileTree(folder, walk);
    progress.checkCancelled();
    walk.found.sort(Comparator.comparing(Found::path));
    walk.zips.sort(Comparator.naturalOrder());
    List<Path> parts = new ArrayList<>();
    for (Path zip : walk.zips) {
      try {
        if (zips.add(zip)) {
          parts.add(zip);
        }
      } catch (Problem.BadInput e) {
        zips.unreadable(zip, e);
        parts.add(zip);
      }
    }
    walk.found.removeIf(found -> parts.contains(found.file()));
    if (walk.found.isEmpty() && walk.refusals.isEmpty()) {
      if (parts.isEmpty()) {
        throw new Problem.BadInput(
            "The folder " + ZipOpener.nameOf(folder) + " holds no files.",
            "Give the folder that the export was unpacked to, or its ZIP.");
      }
      return;
    }
    SourceContainer container =
        new SourceContainer(
            tree.nextNumber(),
            ZipOpener.nameOf(folder),
            Kind.FOLDER,
            walk.incomplete,
            walk.refusals);
    tree.add(container);
    walk.found.forEach(
        found -> tree.add(new FileEntry(container, found.path(), found.file(), found.size())));
  }

  /** Sees every file once; links are named but not followed. */
  private final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Found> found = new ArrayList<>();
    private final List<Path> zips = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean incomplete;

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = nameInside(file);
      if ((long) found.size() + refusals.size() >= limits.entries()) {
        refusals.add(EntryName.refusal(name, Reason.OVER_LIMIT));
        return FileVisitResult.TERMINATE;
      }
      Optional<String> path = EntryName.checked(name);
      if (path.isEmpty()) {
        refusals.add(EntryName.refusal(name, Reason.UNSAFE_NAME));
      } else if (!attributes.isRegularFile()) {
        refusals.add(EntryName.refusal(name, Reason.UNSUPPORTED));
      } else if (attributes.size() > limits.entryBytes() && !isPart(file)) {
        refusals.add(EntryName.refusal(name, Reason.OVER_LIMIT));
      } else {
        found.add(new Found(path.get(), file, attributes.size()));
        if (isPart(file)) {
          zips.add(file);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isPart(Path file) {
      return root.equals(file.getParent()) && ZipOpener.isNamedZip(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      incomplete = true;
      refusals.add(EntryName.refusal(nameInside(file), Reason.DAMAGED));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        return visitFileFailed(folder, e);
      }
      return FileVisitResult.CONTINUE;
    }

    /** With {@code /} between names on every system. */
    private String nameInside(Path file) {
      StringBuilder name = new StringBuilder();
      for (Path part : root.relativize(file)) {
        name.append(name.isEmpty() ? "" : "/").append(part);
      }
      return name.toString();
    }
  }
}
