package org.decamp.exporter.whatsapp.msgstore;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers files of a kind and day have already, so that no new file takes the place of one
 * that the user has.
 */
public final class UsedNames {

  private static final Pattern NAME =
      Pattern.compile("(?:.*/)?([A-Z]{3}-[0-9]{8})-WA([0-9]{1,8})\\.[^/]*", Pattern.DOTALL);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final Map<String, Integer> next;

  UsedNames() {
    this(Map.of());
  }

  private UsedNames(Map<String, Integer> next) {
    this.next = new HashMap<>(next);
  }

  /** Takes note of a file, by its name or path. */
  public void add(String path) {
    Matcher matcher = NAME.matcher(path);
    if (matcher.matches()) {
      next.merge(matcher.group(1), Integer.parseInt(matcher.group(2)) + 1, Math::max);
    }
  }

  /** Hands out the next number. */
  public int next(String prefix, LocalDate day) {
    return next.merge(prefix + '-' + DAY.format(day), 1, Integer::sum) - 1;
  }

  /** The same, to go on from here. */
  public UsedNames copy() {
    return new UsedNames(next);
  }
}
