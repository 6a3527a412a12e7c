package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decamp.job.Problem;

/**
 * Writes the messages in the order of time, column by column, because like things deflate well
 * beside each other.
 */
final class TextChunks {

  /** Small enough that a page of hits, each in another chunk, is there at once. */
  static final int LARGEST = 64 << 10;

  private final Chunks chunks;
  private final Bytes directory = new Bytes();
  private final Places places;
  // The numbers of pages in this chunk, and those in use.
  private final int[] numbers;
  private final List<Integer> used = new ArrayList<>();
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

  /**
   * Begins.
   *
   * @param places all of them
   */
  TextChunks(Chunks chunks, Places places) {
    this.chunks = chunks;
    this.places = places;
    numbers = new int[places.count()];
    Arrays.fill(numbers, -1);
  }

  void add(Document document) throws IOException, Problem {
    if (count > 0 && size() + document.text().length > chunks.largest()) {
      endChunk();
    }
    long second = Math.floorDiv(document.time(), 1000L);
    if (count == 0) {
      firstTime = second;
      lastTime = second;
    }
    times.number(second - lastTime);
    lastTime = second;
    placeNumbers.number(number(document.place()));
    people.number(document.person());
    states.number(document.state().code());
    anchors.counted(document.anchor());
    texts.counted(document.text());
    count++;
  }

  /** Writes the last chunk; returns how many there are. */
  int finish() throws IOException, Problem {
    endChunk();
    return written;
  }

  /** Of each chunk, how many messages it holds and when the first was sent. */
  Bytes directory() {
    return directory;
  }

  private int number(int place) {
    if (numbers[place] < 0) {
      numbers[place] = used.size();
      used.add(place);
      placeNames.number(places.conversation(place));
      placeNames.text(places.page(place));
    }
    return numbers[place];
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

  private void endChunk() throws IOException, Problem {
    if (count == 0) {
      return;
    }
    Bytes chunk = new Bytes();
    chunk.number(count);
    chunk.number(used.size());
    for (Bytes column :
        new Bytes[] {placeNames, times, placeNumbers, people, states, anchors, texts}) {
      chunk.append(column);
      column.clear();
    }
    chunks.write("texts-" + written, chunk);
    directory.number(count);
    directory.signed(firstTime - chunkTime);
    chunkTime = firstTime;
    used.forEach(place -> numbers[place] = -1);
    used.clear();
    written++;
    count = 0;
  }
}
