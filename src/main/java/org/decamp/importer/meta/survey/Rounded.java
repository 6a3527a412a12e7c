package org.decamp.importer.meta.survey;

/** Numbers made so coarse that they tell nothing of one export. */
final class Rounded {

  private Rounded() {}

  /** The next power of two that is not smaller; 0 stays. */
  static long up(long number) {
    return number <= 1 ? number : Long.highestOneBit(number - 1) << 1;
  }
}
