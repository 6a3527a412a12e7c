package org.decamp.exporter.signal.lint;

import java.util.HashMap;
import java.util.Map;

/** Things of which one is allowed, and who brought the first. */
final class FirstOwners<T> {

  private final Map<T, Boolean> ours = new HashMap<>();

  void take(T thing, Entry entry, Fault second, Breaches breaches) {
    Boolean first = ours.putIfAbsent(thing, entry.ours());
    if (first != null) {
      breaches.add(second, entry, entry.ours() || first);
    }
  }
}
