package org.decamp.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.decamp.importer.ImportSink;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.FileOrder;
import org.decamp.model.SourceFile;
import org.decamp.source.SourceEntry;
import org.jspecify.annotations.Nullable;

/** Takes Meta's own files over and translates their numbers into those of the new vault. */
final class ArchivedSources {

  private static final String LIST = "jsonl/sources.jsonl";
  private static final Pattern PATH = Pattern.compile("jsonl/sources/[0-9]{1,9}\\.[a-z]{1,8}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final ArchiveTree archive;
  private final ImportSink sink;
  private final Progress progress;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  ArchivedSources(ArchiveTree archive, ImportSink sink, Progress progress) {
    this.archive = archive;
    this.sink = sink;
    this.progress = progress;
  }

  /** Restores all; the list is optional, because other tools have no such files. */
  void restore() throws IOException, Problem {
    Optional<SourceEntry> list = archive.find(LIST);
    if (list.isEmpty()) {
      return;
    }
    try (LineFile lines = LineFile.open(list.get(), "decamp-sources")) {
      while (lines.advance()) {
        progress.checkCancelled();
        try {
          restore(lines.fields());
        } catch (UnreadableLineException _) {
          notice("source-unreadable", LIST, "A line about a source file is damaged.");
        }
      }
    }
  }

  private void restore(Fields line) throws UnreadableLineException, IOException, Problem {
    String path = line.string("file");
    Optional<SourceEntry> entry =
        PATH.matcher(path).matches() ? archive.find(path) : Optional.empty();
    if (entry.isEmpty()) {
      notice("source-missing", LIST, "A source file is not in the archive.");
      return;
    }
    SourceFile file = sourceFile(line);
    try (InputStream content = entry.get().open()) {
      numbers.put(file.number(), sink.restoreSourceFile(file, content));
    } catch (IOException _) {
      notice("source-damaged", path, "A source file of the archive is damaged.");
    }
  }

  private static SourceFile sourceFile(Fields line) throws UnreadableLineException {
    String sha256 = line.string("sha256");
    if (!SHA256.matcher(sha256).matches()) {
      throw new UnreadableLineException("no checksum: sha256");
    }
    return new SourceFile(
        (int) line.number("number", 1, Integer.MAX_VALUE),
        line.text("container"),
        line.text("path"),
        sha256,
        line.number("size", 0, Long.MAX_VALUE),
        line.string("generation"),
        line.constant("order", FileOrder.class));
  }

  /** The number of that source in the new vault, if it came along. */
  OptionalInt number(int archived) {
    @Nullable Integer number = numbers.get(archived);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private void notice(String code, String where, String detail) {
    progress.report(
        new Progress.Event.Noticed(new Finding(Finding.Severity.DAMAGE, code, where, detail)));
  }
}
