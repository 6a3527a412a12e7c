package org.decamp.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.decamp.model.PrivateText;

/**
 * Finds by name what may be meant, among thousands of others: names that look alike, as {@link
 * NameLikeness} has it. Likeness is a reason to ask.
 *
 * @param <T> what goes by the names; equal ones count as one
 */
public final class NameIndex<T> {

  private final Map<String, SequencedSet<T>> byKey = new HashMap<>();

  /** Something goes by these names. */
  public void add(T thing, Iterable<PrivateText> names) {
    for (PrivateText name : names) {
      String key = NameLikeness.key(name);
      if (!key.isEmpty()) {
        byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(thing);
      }
    }
  }

  /** What goes by a name like one of these, in the order in which it was added. */
  public List<T> alike(Iterable<PrivateText> names) {
    SequencedSet<T> found = new LinkedHashSet<>();
    for (PrivateText name : names) {
      found.addAll(byKey.getOrDefault(NameLikeness.key(name), new LinkedHashSet<>()));
    }
    return new ArrayList<>(found);
  }
}
