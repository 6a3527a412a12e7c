package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the messages in the order of time, column by column, because like things deflate well
 * beside each other.
 */
final class TextChunks {

  /** Small enough that a page of hits, each in another chunk, is there at once. */
  static final int LARGEST = 64 << 10;

  private final Chunks chunks;
  private final Bytes directory = new Bytes();
  private final Map<Place, Integer> places = new LinkedHashMap<>();
  private final Bytes placeNames = new Bytes();
  private final Bytes times = new Bytes();
  private final Bytes placeNumbers = new Bytes();
  private final Bytes people = new Bytes();
  private final Bytes states = new Bytes();
  private final Bytes anchors = new Bytes();
  private final Bytes texts = new Bytes();
  private int written;
  private int count;
  private long chunkTime;
  private long firstTime;
  private long lastTime;

  private record Place(int conversation, String page) {}

  TextChunks(Chunks chunks) {
    this.chunks = chunks;
  }

  void add(Document document) throws IOException {
    if (count > 0 && size() + document.text().length() * 3L > chunks.largest()) {
      endChunk();
    }
    long second = Math.floorDiv(document.time(), 1000L);
    if (count == 0) {
      firstTime = second;
      lastTime = second;
    }
    times.number(second - lastTime);
    lastTime = second;
    placeNumbers.number(place(new Place(document.conversation(), document.page())));
    people.number(document.person());
    states.number(document.state().code());
    anchors.text(document.anchor());
    texts.text(document.text());
    count++;
  }

  /** Writes the last chunk; returns how many there are. */
  int finish() throws IOException {
    endChunk();
    return written;
  }

  /** Of each chunk, how many messages it holds and when the first was sent. */
  Bytes directory() {
    return directory;
  }

  private int place(Place place) {
    Integer known = places.get(place);
    if (known == null) {
      known = places.size();
      places.put(place, known);
      placeNames.number(place.conversation());
      placeNames.text(place.page());
    }
    return known;
  }

  private int size() {
    return placeNames.size()
        + times.size()
        + placeNumbers.size()
        + people.size()
        + states.size()
        + anchors.size()
        + texts.size();
  }

  private void endChunk() throws IOException {
    if (count == 0) {
      return;
    }
    Bytes chunk = new Bytes();
    chunk.number(count);
    chunk.number(places.size());
    for (Bytes column :
        new Bytes[] {placeNames, times, placeNumbers, people, states, anchors, texts}) {
      chunk.append(column);
      column.clear();
    }
    chunks.write("texts-" + written, chunk);
    directory.number(count);
    directory.signed(firstTime - chunkTime);
    chunkTime = firstTime;
    places.clear();
    written++;
    count = 0;
  }
}
