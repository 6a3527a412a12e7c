package org.decamp.exporter.telegramjson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.decamp.model.PrivateText;

/**
 * Gives everybody and every group a name of their own. A name that several share gets a number for
 * each, the first too: nobody is to be taken for the one that a reader knows by that name.
 */
final class UniqueNames {

  /** Readers look names and ids up in one list. */
  private static final Pattern LIKE_AN_ID = Pattern.compile("(?:user)?[0-9]+");

  private final Map<String, Integer> wanted = new HashMap<>();
  private final Map<String, Integer> numbered = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /** Notes that somebody goes by that name; all must be noted before the first is given. */
  void wanted(PrivateText name) {
    wanted.merge(name.value(), 1, Integer::sum);
  }

  /** The name for the next who wants it. */
  PrivateText give(PrivateText name) {
    boolean alone = wanted.getOrDefault(name.value(), 0) == 1;
    if (alone && !LIKE_AN_ID.matcher(name.value()).matches() && given.add(name.value())) {
      return name;
    }
    String unique;
    do {
      unique = name.value() + " (" + numbered.merge(name.value(), 1, Integer::sum) + ")";
    } while (wanted.containsKey(unique));
    wanted.put(unique, 1);
    return new PrivateText(unique);
  }

  /** How many names are shared. */
  long shared() {
    return wanted.values().stream().filter(n -> n > 1).count();
  }
}
