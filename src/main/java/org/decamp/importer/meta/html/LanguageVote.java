package org.decamp.importer.meta.html;

/**
 * Finds the language of pages whose months alone do not tell: one in which all times are times and
 * stand in one direction ({@code instagram-export}, section 4.7).
 */
final class LanguageVote {

  private long languages;
  private final long[] last = new long[Long.SIZE];
  private final long[] later = new long[Long.SIZE];
  private final long[] earlier = new long[Long.SIZE];
  private final long[] print = new long[Long.SIZE];
  private boolean first = true;

  LanguageVote(long languages) {
    this.languages = languages;
  }

  /** Takes the next time of a page. */
  void count(Stamp stamp) {
    languages &= stamp.languages();
    for (Stamp.Reading reading : stamp.readings()) {
      long ms = reading.wallClockMs();
      for (long left = reading.languages() & languages; left != 0; left &= left - 1) {
        int i = Long.numberOfTrailingZeros(left);
        later[i] += !first && ms > last[i] ? 1 : 0;
        earlier[i] += !first && ms < last[i] ? 1 : 0;
        last[i] = ms;
        print[i] = 31 * print[i] + ms;
      }
    }
    first = false;
  }

  /** The languages that fit all times, whatever their direction. */
  long fitting() {
    return languages;
  }

  /**
   * The languages that fit best and agree about every time; none if two that fit equally do not
   * agree.
   *
   * @param among only these
   */
  long best(long among) {
    long fewest = Long.MAX_VALUE;
    long best = 0;
    boolean agree = true;
    for (long left = languages & among; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      long turns = Math.min(later[i], earlier[i]);
      if (turns < fewest) {
        fewest = turns;
        best = 0;
        agree = true;
      }
      if (turns == fewest) {
        agree &= best == 0 || print[i] == print[Long.numberOfTrailingZeros(best)];
        best |= 1L << i;
      }
    }
    return agree ? best : 0;
  }
}
