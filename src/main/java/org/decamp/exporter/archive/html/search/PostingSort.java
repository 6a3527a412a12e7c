package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.job.Problem;

/** Turns messages with terms into terms with messages. */
final class PostingSort {

  private final int bytes;
  private final Runs<PostingList> runs;
  private final TermTable table = new TermTable();

  /**
   * Sorts by runs of about that size.
   *
   * @param bytes of terms and lists that wait in memory
   */
  PostingSort(ArchiveFolder folder, int bytes) {
    this.bytes = bytes;
    this.runs = new Runs<>(folder, PostingList::read);
  }

  void add(char[] buffer, int from, int to, int message) {
    table.add(buffer, from, to, message);
  }

  /** Ends a message: a run ends between messages only. */
  void endMessage() throws IOException {
    if (table.memory() >= bytes) {
      spill();
    }
  }

  /** Hands over all lists in the order of their terms; those of one term in the order of time. */
  void merge(Runs.Taker<PostingList> taker) throws IOException, Problem {
    spill();
    runs.merge(taker);
  }

  private void spill() throws IOException {
    Bytes head = new Bytes();
    Bytes differences = new Bytes();
    runs.add(out ->
        table.<IOException>drain((term, messages, from, to) -> {
          differences.clear();
          for (int i = from + 1; i < to; i++) {
            differences.number(messages[i] - messages[i - 1] - 1L);
          }
          head.clear();
          head.text(term);
          head.number(messages[from]);
          head.number(differences.size());
          head.writeTo(out);
          differences.writeTo(out);
        }));
  }
}
