package org.decamp.importer.meta.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.decamp.ledger.Ledger;

/**
 * Counts keys that no sheet knows. A key is a structural name; whatever does not look like one
 * might be content and is counted without its name.
 */
public final class UnknownKeys {

  private static final Pattern STRUCTURAL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final int MOST_NAMES = 200;
  private static final String OTHER = "(other)";

  private final Map<String, Long> counts = new HashMap<>();

  /** Counts one occurrence. */
  public void count(String key) {
    boolean named =
        counts.containsKey(key)
            || (counts.size() < MOST_NAMES && STRUCTURAL.matcher(key).matches());
    counts.merge(named ? key : OTHER, 1L, Long::sum);
  }

  void enter(Ledger ledger) {
    counts.forEach(ledger::unknownKey);
  }
}
