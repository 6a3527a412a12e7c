package org.decamp.app.web.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last few things of a kind, by number. What somebody typed stands here and not in addresses,
 * which browsers write down.
 */
final class Kept<T> {

  private static final int MOST = 12;

  private final Map<Integer, T> things = new LinkedHashMap<>();
  private int last;

  /** Keeps something, and tells its number; the oldest is forgotten. */
  int keep(T thing) {
    last++;
    things.put(last, thing);
    if (things.size() > MOST) {
      things.remove(last - MOST);
    }
    return last;
  }

  Optional<T> get(int number) {
    return Optional.ofNullable(things.get(number));
  }
}
