package org.decamp.exporter.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a table, from the words that made it. */
public final class TableColumns {

  private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Set<String> CONSTRAINTS =
      Set.of("PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT");
  private static final Pattern ALIAS =
      Pattern.compile("\\S+ +INTEGER +(NOT NULL +)?PRIMARY KEY\\b.*");

  private final List<String> names = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> definitions = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private int alias = -1;

  /**
   * @param sql a statement {@code CREATE TABLE}
   */
  TableColumns(String sql) {
    String words = COMMENT.matcher(sql).replaceAll(" ");
    int depth = 0;
    int from = words.indexOf('(') + 1;
    for (int i = from - 1; i >= 0 && i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 || (depth == 1 && c == ',')) {
        add(words.substring(from, i));
        from = i + 1;
      }
      if (depth == 0) {
        return;
      }
    }
  }

  private void add(String definition) {
    String one = definition.strip().replaceAll("\\s+", " ");
    String name = one.split(" ", 2)[0].replaceAll("[\"`\\[\\]]", "");
    if (CONSTRAINTS.contains(name.toUpperCase(Locale.ROOT))) {
      return;
    }
    if (ALIAS.matcher(one.toUpperCase(Locale.ROOT)).matches()) {
      alias = definitions.size();
    }
    indexes.put(name, definitions.size());
    names.add(name);
    written.add(one);
    definitions.add(one.toUpperCase(Locale.ROOT));
  }

  /** The column at a place. */
  String name(int index) {
    return names.get(index);
  }

  /** What stands in a column where a row does not reach it. */
  ColumnDefault standard(int index) {
    return ColumnDefault.of(written.get(index));
  }

  int count() {
    return definitions.size();
  }

  /** The place of a column; negative if there is none of that name. */
  int index(String column) {
    return indexes.getOrDefault(column, Integer.MIN_VALUE);
  }

  /** The place of the column that is the number of the row; -1 if there is none. */
  int alias() {
    return alias;
  }

  /** Whether there is a column of that name. */
  public boolean has(String column) {
    return indexes.containsKey(column);
  }

  /** The columns that must be told whenever a row is added. */
  public List<String> mandatory() {
    return indexes.entrySet().stream()
        .filter(e -> e.getValue() != alias)
        .filter(e -> mandatory(definitions.get(e.getValue())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean mandatory(String definition) {
    return definition.contains("NOT NULL") && !definition.contains(" DEFAULT ");
  }
}
