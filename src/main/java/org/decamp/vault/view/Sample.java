package org.decamp.vault.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Some of many keyed values, chosen by a hash of the key: the same ones in whatever order they
 * come, spread evenly over them, and of each chosen key every value was seen.
 *
 * @param <V> what is kept of a key
 */
public final class Sample<V> {

  private record Key(int hash, String text) {}

  private final int most;
  private final BinaryOperator<V> again;
  private final TreeMap<Key, V> kept =
      new TreeMap<>(Comparator.comparingInt(Key::hash).thenComparing(Key::text));

  /**
   * Begins an empty sample.
   *
   * @param most how many keys it keeps, at least 1
   * @param again joins the values of a key that comes again
   */
  public Sample(int most, BinaryOperator<V> again) {
    this.most = most;
    this.again = again;
  }

  /** Takes a value, and drops that of the greatest hash if there are too many. */
  public void add(String key, V value) {
    kept.merge(new Key(mixed(key.hashCode()), key), value, again);
    if (kept.size() > most) {
      kept.pollLastEntry();
    }
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x7feb352d;
    mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
    return mixed ^ (mixed >>> 16);
  }

  /** What is kept. */
  public Collection<V> values() {
    return List.copyOf(kept.values());
  }
}
