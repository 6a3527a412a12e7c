package org.decamp.vault.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a search: as a query for the index, which finds blocks, and as an exact test of a
 * message. Words match from their beginning; characters of scripts without spaces match wherever
 * they follow one another.
 *
 * <p>Not for use by several threads.
 */
final class SearchTerms {

  /** Before a word, and around every stretch of characters, in the canonical text. */
  private static final char BREAK = ' ';

  private final Tokenizer tokenizer = new Tokenizer();
  private final Set<String> queries = new LinkedHashSet<>();
  private final List<String> needles = new ArrayList<>();

  SearchTerms(String words) {
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    tokenizer.run(utf8, 0, utf8.length, new Query());
    for (String stretch : canonical(utf8, 0, utf8.length).split(" ", -1)) {
      if (!stretch.isEmpty()) {
        needles.add(stretch);
      }
    }
  }

  /** Whether there is nothing to search for: only blanks and punctuation. */
  boolean isEmpty() {
    return needles.isEmpty();
  }

  /** The query in FTS5's language; tokens hold letters, digits and emoji only. */
  String indexQuery() {
    return String.join(" AND ", queries);
  }

  /** Whether all terms occur in a stored message. */
  boolean matches(Records records, int index) throws DamagedBlockException {
    ByteSource in =
        new ByteSource(
            records.array(), records.offset(index), records.offset(index) + records.length(index));
    int length = in.count();
    String text = canonical(records.array(), in.skip(length), length);
    return needles.stream().allMatch(text::contains);
  }

  private String canonical(byte[] utf8, int from, int length) {
    Canonical canonical = new Canonical();
    tokenizer.run(utf8, from, length, canonical);
    return canonical.text.toString();
  }

  private static String string(byte[] buffer, int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** Collects the tokens as terms of an index query. */
  private final class Query implements Tokenizer.Sink {

    @Override
    public void word(byte[] buffer, int from, int to) {
      int length = TokenSet.indexedLength(buffer, from, to);
      queries.add('"' + string(buffer, from, from + length) + "\"*");
    }

    @Override
    public void character(byte[] buffer, int before, int from, int to) {
      queries.add('"' + string(buffer, from, to) + '"');
      if (before >= 0) {
        queries.add('"' + string(buffer, before, to) + '"');
      }
    }

    @Override
    public void emoji(byte[] buffer, int from, int to) {
      queries.add('"' + string(buffer, from, to) + '"');
    }
  }

  /** Writes a text in the form in which needles are looked for. */
  private static final class Canonical implements Tokenizer.Sink {

    /** Marks the beginning of a word, so that a needle cannot match in its middle. */
    private static final char WORD = '\u0001';

    private final StringBuilder text = new StringBuilder();

    @Override
    public void word(byte[] buffer, int from, int to) {
      text.append(BREAK).append(WORD).append(string(buffer, from, to));
    }

    @Override
    public void character(byte[] buffer, int before, int from, int to) {
      if (before < 0) {
        text.append(BREAK);
      }
      text.append(string(buffer, from, to));
    }

    @Override
    public void emoji(byte[] buffer, int from, int to) {
      text.append(BREAK).append(string(buffer, from, to));
    }
  }
}
