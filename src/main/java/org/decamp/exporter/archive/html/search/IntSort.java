package org.decamp.exporter.archive.html.search;

/** Sorts numbers by what they stand for; equal ones stay as they were. */
final class IntSort {

  private final Order order;
  private final int[] sorted;
  private final int[] left;

  /** The order of what the numbers stand for. */
  @FunctionalInterface
  interface Order {
    /** Negative, zero or positive, as a comparator's. */
    int compare(int a, int b);
  }

  private IntSort(int count, Order order) {
    this.order = order;
    sorted = new int[count];
    left = new int[(count + 1) / 2];
    for (int i = 0; i < count; i++) {
      sorted[i] = i;
    }
  }

  /** The numbers from 0 up to the count, in that order. */
  static int[] sorted(int count, Order order) {
    IntSort sort = new IntSort(count, order);
    sort.sort(0, count);
    return sort.sorted;
  }

  private void sort(int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(from, middle);
    sort(middle, to);
    // Much comes in order already.
    if (order.compare(sorted[middle - 1], sorted[middle]) > 0) {
      merge(from, middle, to);
    }
  }

  private void merge(int from, int middle, int to) {
    int lefts = middle - from;
    System.arraycopy(sorted, from, left, 0, lefts);
    int a = 0;
    int b = middle;
    int at = from;
    while (a < lefts && b < to) {
      sorted[at++] = order.compare(left[a], sorted[b]) <= 0 ? left[a++] : sorted[b++];
    }
    System.arraycopy(left, a, sorted, at, lefts - a);
  }
}
