package org.decamp.exporter.archive.html.search;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.Scratch;
import org.decamp.job.Problem;

/**
 * Sorted runs in scratch files, merged at the end; memory is a buffer per run. Equal items keep the
 * order in which their runs were written.
 *
 * @param <T> an item of a run
 */
final class Runs<T extends Comparable<T>> {

  private static final int BUFFER = 1 << 16;

  private final ArchiveFolder folder;
  private final Format<T> format;
  private final List<Scratch> runs = new ArrayList<>();

  /** How items stand in a file. */
  @FunctionalInterface
  interface Format<T> {
    /** Reads the next item; empty at the end. */
    Optional<T> read(RunReader in) throws IOException;
  }

  /** Takes an item. */
  @FunctionalInterface
  interface Taker<T> {
    /** Takes it. */
    void take(T item) throws IOException, Problem;
  }

  /** Writes a run. */
  @FunctionalInterface
  interface Content {
    /** Writes all items in their order. */
    void write(OutputStream out) throws IOException;
  }

  /** The next item of a run. */
  private record Head<T extends Comparable<T>>(T item, int run) implements Comparable<Head<T>> {
    @Override
    public int compareTo(Head<T> other) {
      int order = item.compareTo(other.item);
      return order != 0 ? order : Integer.compare(run, other.run);
    }
  }

  Runs(ArchiveFolder folder, Format<T> format) {
    this.folder = folder;
    this.format = format;
  }

  void add(Content content) throws IOException {
    Scratch scratch = folder.scratch();
    runs.add(scratch);
    try (OutputStream out = new BufferedOutputStream(scratch.write(), BUFFER)) {
      content.write(out);
    }
  }

  /** Hands over all items in order and removes the runs. */
  void merge(Taker<T> taker) throws IOException, Problem {
    List<RunReader> readers = new ArrayList<>();
    try {
      PriorityQueue<Head<T>> heads = new PriorityQueue<>();
      for (Scratch run : runs) {
        readers.add(new RunReader(run));
        advance(readers, readers.size() - 1, heads);
      }
      for (Head<T> head = heads.poll(); head != null; head = heads.poll()) {
        takeStretch(head, readers.get(head.run()), heads, taker);
      }
    } finally {
      for (RunReader reader : readers) {
        reader.close();
      }
    }
  }

  /** Takes from one run as long as no other comes first, as is often so. */
  private void takeStretch(
      Head<T> first, RunReader reader, PriorityQueue<Head<T>> others, Taker<T> taker)
      throws IOException, Problem {
    Head<T> head = first;
    while (true) {
      taker.take(head.item());
      Optional<T> next = format.read(reader);
      if (next.isEmpty()) {
        return;
      }
      head = new Head<>(next.get(), head.run());
      Head<T> other = others.peek();
      if (other != null && other.compareTo(head) < 0) {
        others.add(head);
        return;
      }
    }
  }

  private void advance(List<RunReader> readers, int run, PriorityQueue<Head<T>> heads)
      throws IOException {
    format.read(readers.get(run)).ifPresent(item -> heads.add(new Head<>(item, run)));
  }
}
