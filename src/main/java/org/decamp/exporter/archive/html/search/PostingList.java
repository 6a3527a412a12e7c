package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.Optional;

/**
 * The messages that hold a term, or a stretch of them.
 *
 * @param term the term
 * @param first number of the first message
 * @param differences to the message before, less one, of those after the first
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its term only.
record PostingList(String term, int first, byte[] differences) implements Comparable<PostingList> {

  @Override
  public int compareTo(PostingList other) {
    return term.compareTo(other.term);
  }

  static Optional<PostingList> read(RunReader in) throws IOException {
    long length = in.next();
    return length == RunReader.END
        ? Optional.empty()
        : Optional.of(
            new PostingList(in.text((int) length), (int) in.number(), in.bytes((int) in.number())));
  }
}
