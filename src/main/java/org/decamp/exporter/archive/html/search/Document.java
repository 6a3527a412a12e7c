package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.Optional;

/**
 * A message as the index knows it.
 *
 * @param time milliseconds since 1970
 * @param place number of the page that shows it
 * @param person number of its sender
 * @param state what the text is
 * @param anchor its name on that page, UTF-8
 * @param text its words, or its label, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its time only.
record Document(long time, int place, int person, State state, byte[] anchor, byte[] text)
    implements Comparable<Document> {

  /** What the text of a document is. */
  enum State {
    /** All its words. */
    WHOLE(0),
    /** Their beginning; the rest is found, but not shown. */
    CUT(1),
    /** A label in the language of the pages, because there are no words; not searched. */
    LABEL(2);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** How the format says it. */
    int code() {
      return code;
    }

    private static State of(long code) {
      return code == 0 ? WHOLE : code == 1 ? CUT : LABEL;
    }
  }

  /** By time only. */
  @Override
  public int compareTo(Document other) {
    return Long.compare(time, other.time);
  }

  void writeTo(Bytes out) {
    out.signed(time);
    out.number(place);
    out.number(person);
    out.number(state.code());
    out.counted(anchor);
    out.counted(text);
  }

  static Optional<Document> read(RunReader in) throws IOException {
    long time = in.next();
    if (time == RunReader.END) {
      return Optional.empty();
    }
    return Optional.of(
        new Document(
            (time >>> 1) ^ -(time & 1),
            (int) in.number(),
            (int) in.number(),
            State.of(in.number()),
            in.bytes(),
            in.bytes()));
  }
}
