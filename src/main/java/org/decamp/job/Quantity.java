package org.decamp.job;

import java.util.Locale;

/** So many of something, in English words that agree with the number. */
public final class Quantity {

  private Quantity() {}

  /** Such as {@code 1 message} and {@code 2,345 messages}. */
  public static String of(long count, String one) {
    return of(count, one, one + 's');
  }

  /** The same where more than the last letter changes: {@code 1 text was}, {@code 2 texts were}. */
  public static String of(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many);
  }
}
