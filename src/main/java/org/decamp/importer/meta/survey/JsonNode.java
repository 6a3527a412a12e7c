package org.decamp.importer.meta.survey;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One place for values in the JSON files of one kind, with what stands there counted. The tree of
 * them is as large as a file's structure, not as its content.
 */
final class JsonNode {

  /** What stands for all further keys of an object that has too many to be structure. */
  static final String FURTHER = "(other)";

  private static final int MOST_KEYS = 200;
  private static final int MOST_STAMPS = 20;
  private static final int MOST_DIGITS = 19;

  final JsonNode parent;
  final String key;
  final String path;
  final Meaning meaning;
  private final Map<String, JsonNode> keys = new LinkedHashMap<>();
  private final Map<Type, long[]> counts = new EnumMap<>(Type.class);
  private final long[] digits = new long[MOST_DIGITS + 1];
  private final Map<String, Long> stamps = new TreeMap<>();
  private int longest;
  private long empty;

  /** The JSON types. */
  enum Type {
    OBJECT,
    LIST,
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    NULL
  }

  private JsonNode(@Nullable JsonNode parent, String key, String path) {
    this.parent = parent == null ? this : parent;
    this.key = key;
    this.path = path;
    this.meaning = Meaning.of(path);
  }

  static JsonNode root() {
    return new JsonNode(null, "", "");
  }

  /** The place of the value of a key. */
  JsonNode at(String name) {
    JsonNode known = keys.get(name);
    if (known != null) {
      return known;
    }
    String kept = keys.size() < MOST_KEYS ? name : FURTHER;
    return keys.computeIfAbsent(
        kept, k -> new JsonNode(this, k, path.isEmpty() ? k : path + '.' + k));
  }

  /** The place of a list's elements. */
  JsonNode element() {
    return keys.computeIfAbsent("[]", k -> new JsonNode(this, k, path + k));
  }

  /** The places below, in the order of the first file. */
  Iterable<JsonNode> below() {
    return keys.values();
  }

  boolean isElement() {
    return key.equals("[]");
  }

  /** How many different keys its objects have. */
  int width() {
    return keys.size();
  }

  void count(Type type) {
    counts.computeIfAbsent(type, _ -> new long[1])[0]++;
  }

  void string(String value) {
    count(Type.STRING);
    longest = Math.max(longest, value.length());
    empty += value.isEmpty() ? 1 : 0;
    if (stamps.size() < MOST_STAMPS && value.length() < 64) {
      StampMask.of(value).ifPresent(s -> stamps.merge(s.mask(), 1L, Long::sum));
    }
  }

  void integer(int length) {
    count(Type.INTEGER);
    digits[Math.min(length, MOST_DIGITS)]++;
  }

  void noteEmpty() {
    empty++;
  }

  long total() {
    return counts.values().stream().mapToLong(c -> c[0]).sum();
  }

  SortedMap<String, Long> types() {
    SortedMap<String, Long> types = new TreeMap<>();
    counts.forEach((type, count) -> types.put(type.name().toLowerCase(Locale.ROOT), count[0]));
    return types;
  }

  SortedMap<String, Long> digits() {
    SortedMap<String, Long> result = new TreeMap<>();
    for (int i = 0; i <= MOST_DIGITS; i++) {
      if (digits[i] > 0) {
        result.put(Integer.toString(i), digits[i]);
      }
    }
    return result;
  }

  SortedMap<String, Long> stamps() {
    return new TreeMap<>(stamps);
  }

  int longest() {
    return longest;
  }

  long empty() {
    return empty;
  }
}
