package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Refusal;

/** A tree opened from bytes, with what tests ask of it. */
record Opened(SourceTree tree) implements AutoCloseable {

  static Opened zip(Path dir, byte[] bytes) throws IOException, Problem {
    return zip(dir, bytes, Limits.DEFAULT);
  }

  static Opened zip(Path dir, byte[] bytes, Limits limits) throws IOException, Problem {
    return path(Files.write(dir.resolve("export.zip"), bytes), limits);
  }

  static Opened path(Path path, Limits limits) throws Problem {
    return new Opened(SourceTrees.open(List.of(path), limits, Progress.silent()));
  }

  List<SourceEntry> entries() {
    return tree.entries();
  }

  List<String> paths() {
    return entries().stream().map(SourceEntry::path).toList();
  }

  SourceContainer container() {
    return tree.containers().getFirst();
  }

  List<Refusal> refusals() {
    return container().refusals();
  }

  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (SourceEntry entry : entries()) {
      texts.add(new String(bytes(entry), UTF_8));
    }
    return texts;
  }

  static byte[] bytes(SourceEntry entry) throws IOException {
    try (InputStream content = entry.open()) {
      return content.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
