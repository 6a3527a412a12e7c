package org.decamp.importer.meta.survey;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.mapping.KnownNames;

/**
 * Decides whether a key may be told by its name. Unknown files may use what people are called as
 * keys, so a key must look like structure and share no part with any name that was seen.
 */
public final class NamesSeen {

  private static final int MOST_PARTS = 200_000;
  private static final int SHORTEST_PART = 3;
  private static final Pattern STRUCTURAL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern PART = Pattern.compile("[a-z]{3,}|[0-9]{3,}");
  private static final Pattern KEY_PART = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+");

  private final Set<String> nameKeys;
  private final Set<String> parts = new HashSet<>();

  /** Every message has a name, and nearly always one that was seen before. */
  private final Set<String> whole = new HashSet<>();

  /** Of the keys that the mappings list. */
  public NamesSeen(KnownNames names) {
    this.nameKeys = names.nameKeys();
  }

  /** Takes the value of a key if that holds names. */
  public void value(String key, String text) {
    if (nameKeys.contains(key)) {
      add(text);
    }
  }

  /** Remembers a name, in parts of one case. */
  public void add(String name) {
    boolean again = whole.size() < MOST_PARTS ? !whole.add(name) : whole.contains(name);
    if (!again && parts.size() < MOST_PARTS && name.length() < 200) {
      Matcher part = PART.matcher(name.toLowerCase(Locale.ROOT));
      while (part.find()) {
        parts.add(part.group());
      }
    }
  }

  /** Whether a key that no mapping lists may be told. */
  public boolean tellable(String key) {
    if (!STRUCTURAL.matcher(key).matches() || parts.size() >= MOST_PARTS) {
      return false;
    }
    Matcher part = KEY_PART.matcher(key);
    while (part.find()) {
      String lower = part.group().toLowerCase(Locale.ROOT);
      if (lower.length() >= SHORTEST_PART && parts.contains(lower)) {
        return false;
      }
    }
    return !parts.contains(key.toLowerCase(Locale.ROOT));
  }
}
