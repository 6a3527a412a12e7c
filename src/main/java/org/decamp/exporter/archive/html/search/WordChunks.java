package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;

/**
 * Writes the terms in their order, each with the numbers of its messages. A long list goes on in
 * the next chunk, under the same term.
 */
final class WordChunks {

  private final Chunks chunks;
  private final List<String> firstTerms = new ArrayList<>();
  private Bytes chunk = new Bytes();
  private final Bytes head = new Bytes();
  private final Bytes list = new Bytes();
  private String written = "";
  private String term = "";
  private int listed;
  private int last = -1;

  WordChunks(Chunks chunks) {
    this.chunks = chunks;
  }

  /** Adds a stretch of a term's list; terms ascend, and so do the messages of a term. */
  void add(PostingList postings) throws IOException, Problem {
    if (!postings.term().equals(term)) {
      endList();
      term = postings.term();
    }
    int message = postings.first();
    add(message);
    byte[] differences = postings.differences();
    int at = 0;
    while (at < differences.length) {
      int difference = 0;
      int shift = 0;
      byte b;
      do {
        b = differences[at++];
        difference |= (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      message += difference + 1;
      add(message);
    }
  }

  /** Writes the last chunk; returns the first term of each. */
  List<String> finish() throws IOException, Problem {
    endList();
    endChunk();
    return List.copyOf(firstTerms);
  }

  private void add(int message) throws IOException, Problem {
    // The term, its length, the count and one more number.
    if (listed > 0 && chunk.size() + list.size() + 3 * TextCut.LONGEST + 20 > chunks.largest()) {
      endList();
      endChunk();
    }
    list.number(message - last - 1L);
    last = message;
    listed++;
  }

  private void endList() throws IOException, Problem {
    if (listed > 0) {
      if (chunk.size() + list.size() + 3 * TextCut.LONGEST + 20 > chunks.largest()) {
        endChunk();
      }
      if (chunk.size() == 0) {
        firstTerms.add(term);
      }
      writeHead();
      chunk.append(head);
      chunk.append(list);
    }
    list.clear();
    listed = 0;
    last = -1;
  }

  private void writeHead() {
    int same = 0;
    int most = Math.min(written.length(), term.length());
    while (same < most && written.charAt(same) == term.charAt(same)) {
      same++;
    }
    if (same > 0 && Character.isHighSurrogate(term.charAt(same - 1))) {
      same--;
    }
    head.clear();
    head.number(same);
    head.text(term.substring(same));
    head.number(listed);
    written = term;
  }

  private void endChunk() throws IOException, Problem {
    if (chunk.size() > 0) {
      chunks.write("words-" + (firstTerms.size() - 1), chunk);
      chunk = new Bytes();
    }
    written = "";
  }
}
