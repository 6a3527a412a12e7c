package org.decamp.importer.meta.survey;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decamp.importer.Structure.PathShape;
import org.decamp.importer.meta.layout.ExportFile;

/** Counts files by the shape of their path. */
final class PathTally {

  private static final int MOST_SHAPES = 400;
  private static final int MOST_KEPT = 50_000;
  private static final String FURTHER = "(further shapes)";

  private final PathShapes shapes;
  private final Map<String, Count> counts = new HashMap<>();

  private static final class Count {
    private final String shape;
    private long files;
    private long bytes;

    Count(String shape) {
      this.shape = shape;
    }

    long files() {
      return files;
    }

    String shape() {
      return shape;
    }

    void add(long moreFiles, long moreBytes) {
      files += moreFiles;
      bytes += moreBytes;
    }

    PathShape shown() {
      return new PathShape(shape, files, Rounded.up(bytes));
    }
  }

  PathTally(PathShapes shapes) {
    this.shapes = shapes;
  }

  /** The commonest shapes, and all others as one. */
  List<PathShape> of(List<ExportFile> files) {
    Count further = new Count(FURTHER);
    for (ExportFile file : files) {
      String shape = shapes.of(file.path());
      boolean kept = counts.containsKey(shape) || counts.size() < MOST_KEPT;
      Count count = kept ? counts.computeIfAbsent(shape, Count::new) : further;
      count.add(1, file.entry().size());
    }
    List<Count> ranked =
        counts.values().stream()
            .sorted(Comparator.comparingLong(Count::files).reversed().thenComparing(Count::shape))
            .toList();
    ranked.stream().skip(MOST_SHAPES).forEach(c -> further.add(c.files, c.bytes));
    return Stream.concat(ranked.stream().limit(MOST_SHAPES), Stream.of(further))
        .filter(c -> c.files > 0)
        .map(Count::shown)
        .toList();
  }
}
