package org.decamp.vault.format;

import java.util.Map;
import java.util.Optional;

/** A row of a table; NULL, and a column that an older schema lacks, are both nothing. */
final class Row {

  private final Map<String, Object> values;

  Row(Map<String, Object> values) {
    this.values = values;
  }

  /** The value as it is, or {@link SqliteRecord#NULL}. */
  Object value(String column) {
    return values.getOrDefault(column, SqliteRecord.NULL);
  }

  boolean has(String column) {
    return !value(column).equals(SqliteRecord.NULL);
  }

  long number(String column) {
    return (Long) value(column);
  }

  long number(String column, long otherwise) {
    return has(column) ? number(column) : otherwise;
  }

  String text(String column) {
    return (String) value(column);
  }

  Optional<String> optionalText(String column) {
    return has(column) ? Optional.of(text(column)) : Optional.empty();
  }

  byte[] bytes(String column) {
    return (byte[]) value(column);
  }
}
