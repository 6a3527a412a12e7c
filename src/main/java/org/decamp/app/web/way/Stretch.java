package org.decamp.app.web.way;

import java.util.List;
import java.util.function.Function;

/**
 * Some of many things, as one page shows them.
 *
 * @param rows those that are shown
 * @param from which of all is the first one shown, from 0
 * @param size how many are shown at once
 * @param total how many there are
 */
public record Stretch<T>(List<T> rows, int from, int size, int total) {

  public Stretch {
    rows = List.copyOf(rows);
  }

  /**
   * Shows some of all.
   *
   * @param wanted which is to be shown first; one that is not there is taken for one that is
   * @param show makes what a page shows; only called for what is shown
   */
  static <S, T> Stretch<T> of(List<S> all, int wanted, int size, Function<S, T> show) {
    int last = Math.max(0, all.size() - 1);
    int from = Math.clamp(wanted, 0, last) / size * size;
    List<T> rows = all.subList(from, Math.min(all.size(), from + size)).stream().map(show).toList();
    return new Stretch<>(rows, from, size, all.size());
  }

  /** Whether there is something before the first one shown. */
  public boolean hasEarlier() {
    return from > 0;
  }

  /** Whether there is something after the last one shown. */
  public boolean hasLater() {
    return from + size < total;
  }
}
