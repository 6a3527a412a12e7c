package org.decamp.vault.database;

import java.nio.charset.StandardCharsets;
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

  private final Set<String> queries = new LinkedHashSet<>();
  private final CanonicalText text = new CanonicalText();
  private final List<byte[]> needles;

  SearchTerms(String words) {
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    new Tokenizer().run(utf8, 0, utf8.length, new Query());
    text.set(utf8, 0, utf8.length);
    needles = text.stretches();
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
    text.set(records.array(), in.skip(length), length);
    for (byte[] needle : needles) {
      if (!text.contains(needle)) {
        return false;
      }
    }
    return true;
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
}
