package org.decamp.mapping;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The places in sentences that are filled in, such as {@code {0}}. */
final class WordPlaces {

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

  private WordPlaces() {}

  /** Those of one sentence. */
  static Set<String> in(String sentence) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(sentence).results().forEach(found -> places.add(found.group()));
    return places;
  }

  /** The keys of a table, each with the places of its sentence. */
  static Map<String, Set<String>> byKey(Map<String, String> words) {
    Map<String, Set<String>> places = new TreeMap<>();
    words.forEach((key, sentence) -> places.put(key, in(sentence)));
    return places;
  }
}
