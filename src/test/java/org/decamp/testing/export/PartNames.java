package org.decamp.testing.export;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Names the parts of an export: all alike before the last {@code -}, eight letters and digits after
 * it, and nothing that tells how many there are ({@code instagram-export}, section 1.5).
 */
final class PartNames {

  private static final String SUFFIX =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final String common;
  private final SplittableRandom random;

  PartNames(String owner, LocalDate date, long seed) {
    this.common = owner + '-' + date + '-';
    this.random = new SplittableRandom(seed);
  }

  String next() {
    StringBuilder name = new StringBuilder(common);
    for (int i = 0; i < 8; i++) {
      name.append(SUFFIX.charAt(random.nextInt(SUFFIX.length())));
    }
    return name.append(".zip").toString();
  }
}
