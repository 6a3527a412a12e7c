package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.job.Problem;

/** Puts the messages of all conversations into the order of time. */
final class DocumentSort {

  private static final int COUNT = 1 << 16;

  private final int bytes;
  private final Runs<Document> runs;
  private final Bytes waiting = new Bytes();
  private final int[] ends = new int[COUNT];
  private final long[] times = new long[COUNT];
  private int count;

  /**
   * Sorts by runs of about that size.
   *
   * @param bytes of encoded messages that wait in memory
   */
  DocumentSort(ArchiveFolder folder, int bytes) {
    this.bytes = bytes;
    this.runs = new Runs<>(folder, Document::read);
  }

  void add(Document document) throws IOException {
    document.writeTo(waiting);
    times[count] = document.time();
    ends[count] = waiting.size();
    count++;
    if (count == COUNT || waiting.size() >= bytes) {
      spill();
    }
  }

  /** Hands over all messages, the oldest first; equal times as they came. */
  void merge(Runs.Taker<Document> taker) throws IOException, Problem {
    spill();
    waiting.release();
    runs.merge(taker);
  }

  private void spill() throws IOException {
    int[] order = IntSort.sorted(count, (a, b) -> Long.compare(times[a], times[b]));
    runs.add(out -> {
      for (int i : order) {
        int from = i == 0 ? 0 : ends[i - 1];
        out.write(waiting.array(), from, ends[i] - from);
      }
    });
    waiting.clear();
    count = 0;
  }
}
