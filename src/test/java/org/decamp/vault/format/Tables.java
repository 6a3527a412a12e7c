package org.decamp.vault.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the database as lists of rows (document, section 4.2). */
final class Tables {

  private static final Pattern KEY = Pattern.compile("PRIMARY KEY\\(([^)]*)\\)");
  private static final int APPLICATION_ID_AT = 68;
  private static final int SCHEMA_AT = 60;

  private final BTree tree;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, List<Row>> read = new HashMap<>();
  private final int schema;

  /** Where a table lies, what its columns are, and in which order its records hold them. */
  private record Definition(int root, List<String> columns, List<String> stored, String alias) {}

  Tables(EncryptedPages pages) throws IOException, GeneralSecurityException {
    ByteBuffer first = ByteBuffer.wrap(pages.page(1));
    if (first.getInt(APPLICATION_ID_AT) != 0x44434D50) {
      throw new IOException("the database is not one of a vault");
    }
    schema = first.getInt(SCHEMA_AT);
    tree = new BTree(pages);
    for (BTree.Entry entry : tree.entries(1)) {
      List<Object> row = entry.values();
      if (row.get(0).equals("table") && row.get(4) instanceof String sql && sql.contains("(")) {
        int root = Math.toIntExact((Long) row.get(3));
        if (root > 0) {
          definitions.put((String) row.get(1), definition(root, sql));
        }
      }
    }
  }

  /** The number of the schema. */
  int schema() {
    return schema;
  }

  /** The tables that there are. */
  Set<String> names() {
    return definitions.keySet();
  }

  /** The columns of a table in the order of its definition. */
  List<String> columns(String table) {
    Definition definition = definitions.get(table);
    return definition == null ? List.of() : definition.columns();
  }

  /** All rows of a table, in the order of its key; none if this schema has no such table. */
  List<Row> rows(String table) throws IOException, GeneralSecurityException {
    Definition definition = definitions.get(table);
    List<Row> known = read.get(table);
    if (known != null || definition == null) {
      return known == null ? List.of() : known;
    }
    List<Row> rows = new ArrayList<>();
    for (BTree.Entry entry : tree.entries(definition.root())) {
      Map<String, Object> values = new HashMap<>();
      for (int i = 0; i < entry.values().size(); i++) {
        values.put(definition.stored().get(i), entry.values().get(i));
      }
      if (!definition.alias().isEmpty()) {
        values.put(definition.alias(), entry.rowid());
      }
      rows.add(new Row(values));
    }
    read.put(table, rows);
    return rows;
  }

  private static Definition definition(int root, String sql) {
    String inner = sql.substring(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
    Map<String, String> columns = new LinkedHashMap<>();
    List<String> key = new ArrayList<>();
    for (String part : inner.split(",(?![^(]*\\))", -1)) {
      String text = part.strip();
      Matcher composite = KEY.matcher(text);
      if (composite.find()) {
        key.addAll(Arrays.asList(composite.group(1).split(", *", -1)));
      } else if (!text.startsWith("FOREIGN KEY")) {
        String name = text.split("[ (]", 2)[0];
        columns.put(name, text);
        if (text.contains("PRIMARY KEY")) {
          key.add(name);
        }
      }
    }
    List<String> names = List.copyOf(columns.keySet());
    if (!sql.endsWith("WITHOUT ROWID")) {
      boolean alias = columns.values().stream().anyMatch(c -> c.contains("INTEGER PRIMARY KEY"));
      return new Definition(root, names, names, alias ? key.getFirst() : "");
    }
    // Such a table is an index: first the key, then the other columns.
    List<String> stored = new ArrayList<>(key);
    names.stream().filter(n -> !key.contains(n)).forEach(stored::add);
    return new Definition(root, names, stored, "");
  }
}
