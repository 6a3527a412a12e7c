package org.decamp.importer;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export is, without any content: safe to show and to attach to a bug report.
 *
 * @param products the services found, such as {@code instagram}
 * @param generations the format generations found, such as {@code instagram-g3}
 * @param counts how many files of each sort, by a stable name ({@code message-files-json}, {@code
 *     media}, {@code inbox-threads}, ...)
 * @param hints sentences for the user: what seems missing, what to do; the weightiest first
 * @param instead what it is, for a line of its own, if it is known and holds nothing to import
 */
public record Recognition(
    List<String> products,
    List<String> generations,
    SortedMap<String, Long> counts,
    List<String> hints,
    Optional<String> instead) {

  public Recognition {
    products = List.copyOf(products);
    generations = List.copyOf(generations);
    hints = List.copyOf(hints);
  }

  /** Nothing was recognised. */
  public static Recognition nothing() {
    return new Recognition(List.of(), List.of(), new TreeMap<>(), List.of(), Optional.empty());
  }

  /** Whether there is something to import. */
  public boolean recognised() {
    return !generations.isEmpty();
  }
}
