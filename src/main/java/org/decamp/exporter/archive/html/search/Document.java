package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.Optional;

/**
 * A message as the index knows it.
 *
 * @param time milliseconds since 1970
 * @param conversation number of its conversation
 * @param person number of its sender
 * @param page the file in the conversation's folder that shows it
 * @param anchor its name on that page
 * @param state what the text is
 * @param text what a hit shows
 */
record Document(
    long time, int conversation, int person, String page, String anchor, State state, String text)
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
    out.number(conversation);
    out.number(person);
    out.text(page);
    out.text(anchor);
    out.number(state.code());
    out.text(text);
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
            in.text(),
            in.text(),
            State.of(in.number()),
            in.text()));
  }
}
