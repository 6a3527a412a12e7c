package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.job.InOrder;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Reads an index back without code of its writer: it knows exactly the messages that the pages
 * show, each with its conversation and sender, and every message with words is found by some.
 *
 * <p>Takes three bits a message.
 */
public final class SearchReadBack {

  private static final String CONVERSATION = "\u0001";
  private static final String PERSON = "\u0002";

  private static final int WAITING = 8;

  private final ArchiveFiles archive;
  private final Progress progress;
  private final PlaceSum places = new PlaceSum();
  private final PlaceSum stated = new PlaceSum();
  private final PlaceSum filtered = new PlaceSum();
  private final BitSet searched = new BitSet();
  private final BitSet worded = new BitSet();
  private final BitSet found = new BitSet();
  private String reading = "map";

  private SearchReadBack(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  /**
   * Checks the index of an archive.
   *
   * @param shown where the pages show messages
   * @throws Problem.BadInput if the index is damaged or of other messages
   */
  public static void check(ArchiveFiles archive, PlaceSum shown, Progress progress)
      throws IOException, Problem {
    SearchReadBack readBack = new SearchReadBack(archive, progress);
    try {
      readBack.read();
      require(readBack.places.sameAs(shown), "other messages than the pages");
    } catch (IllegalArgumentException e) {
      throw notOurs(readBack.reading, e);
    }
  }

  private void read() throws IOException, Problem {
    IndexMap map = IndexMap.read(archive);
    int[] first = {0};
    all(
        "texts-",
        map.texts().size(),
        (in, n) -> {
          texts(in, map, n, first[0]);
          first[0] += map.texts().get(n).count();
        });
    reading = "map";
    require(first[0] == map.messages(), "another number of messages than the map says");
    Terms terms = new Terms(map.messages());
    all("words-", map.words().size(), (in, n) -> words(in, map, n, terms));
    reading = "map";
    require(stated.sameAs(filtered), "a filter finds other messages than it should");
    searched.andNot(found);
    worded.andNot(found);
    require(worded.isEmpty(), "a message that no word finds");
    long files = 1L + map.nameChunks() + map.texts().size() + map.words().size();
    require(archive.list("search/").size() == files, "another number of chunks than the map says");
  }

  /** Looks through a chunk. */
  private interface Look {
    void at(ChunkReader in, int number);
  }

  /** Looks through all chunks of a kind in their order, while others unpack the next ones. */
  private void all(String kind, int count, Look look) throws IOException, Problem {
    int[] next = {0};
    InOrder.Taker<ChunkReader> taker =
        in -> {
          reading = kind + next[0];
          look.at(in, next[0]++);
        };
    try (InOrder<ChunkReader> unpacking = new InOrder<>("read-back", WAITING, taker)) {
      for (int n = 0; n < count; n++) {
        progress.checkCancelled();
        String id = kind + n;
        byte[] script = script(id);
        unpacking.hand(() -> unpacked(script, id));
      }
      unpacking.finish();
    }
  }

  private byte[] script(String id) throws IOException, Problem {
    try {
      return ChunkReader.script(archive, id);
    } catch (IllegalArgumentException e) {
      throw notOurs(id, e);
    }
  }

  private static ChunkReader unpacked(byte[] script, String id) throws Problem {
    try {
      return ChunkReader.of(script, id);
    } catch (IllegalArgumentException e) {
      throw notOurs(id, e);
    }
  }

  private static Problem notOurs(String id, IllegalArgumentException e) {
    return new Problem.BadInput(
        "The search index is not as Decamp writes it: search/%s.js (%s)"
            .formatted(id, e.getMessage()),
        "Write the archive again from the vault.",
        e);
  }

  private void texts(ChunkReader in, IndexMap map, int number, int first) {
    IndexMap.Texts expected = map.texts().get(number);
    int count = in.count();
    require(count == expected.count() && count > 0, "another number of messages than the map says");
    int[] conversations = new int[in.count()];
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < conversations.length; i++) {
      conversations[i] = in.below(map.folders().size());
      pages.add("conversations/" + map.folders().get(conversations[i]) + "/" + in.text());
    }
    for (int i = 0; i < count; i++) {
      // Each is a difference from 0 up, so times ascend.
      in.below(Long.MAX_VALUE >> 1);
    }
    int[] place = column(in, count, conversations.length);
    int[] people = column(in, count, map.people());
    int[] states = column(in, count, 3);
    for (int i = 0; i < count; i++) {
      places.add(pages.get(place[i]), in.text());
      stated.add(1, pair(conversations[place[i]], first + i));
      stated.add(2, pair(people[i], first + i));
    }
    for (int i = 0; i < count; i++) {
      String text = in.text();
      if (states[i] < 2) {
        searched.set(first + i);
        if (isSureToBeFound(text)) {
          worded.set(first + i);
        }
      }
    }
    in.requireEnd();
  }

  private static boolean isSureToBeFound(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isSureToBeFound(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A letter that is not made of others: some of those are only marks, which a search leaves out.
   */
  static boolean isSureToBeFound(int codePoint) {
    if (codePoint < 0x80) {
      return Character.isLetter(codePoint);
    }
    return Character.isLetter(codePoint)
        && Character.getType(codePoint) != Character.MODIFIER_LETTER
        && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKD);
  }

  private static int[] column(ChunkReader in, int count, int limit) {
    int[] column = new int[count];
    for (int i = 0; i < count; i++) {
      column[i] = in.below(limit);
    }
    return column;
  }

  /** Where the reading of terms is. */
  private static final class Terms {
    private final int messages;
    private String term = "";
    private int last = -1;

    Terms(int messages) {
      this.messages = messages;
    }
  }

  private void words(ChunkReader in, IndexMap map, int number, Terms terms) {
    String before = "";
    require(!in.atEnd(), "a chunk without terms");
    while (!in.atEnd()) {
      int same = in.below(before.length() + 1L);
      String term = before.substring(0, same) + in.text();
      if (before.isEmpty()) {
        require(term.equals(map.words().get(number)), "another first term than the map says");
      }
      boolean goesOn = before.isEmpty() && term.equals(terms.term);
      require(goesOn || term.compareTo(terms.term) > 0, "terms in another order");
      list(in, term, goesOn ? terms.last : -1, terms);
      before = term;
    }
  }

  private void list(ChunkReader in, String term, int after, Terms terms) {
    int count = in.count();
    require(count > 0, "a term without messages");
    int kind = term.startsWith(CONVERSATION) ? 1 : term.startsWith(PERSON) ? 2 : 0;
    int filter = kind == 0 ? 0 : Integer.parseInt(term.substring(1));
    int message = -1;
    for (int i = 0; i < count; i++) {
      message += in.below(terms.messages - 1L - message) + 1;
      require(message > after, "messages in another order");
      if (kind == 0) {
        require(searched.get(message), "a word in a message that has none");
        found.set(message);
      } else {
        filtered.add(kind, pair(filter, message));
      }
    }
    terms.term = term;
    terms.last = message;
  }

  private static long pair(int number, int message) {
    return ((long) number << 32) | message;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
