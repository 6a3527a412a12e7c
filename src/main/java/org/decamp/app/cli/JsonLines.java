package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one JSON object per line; every object has a version and a type. The schema is {@code
 * docs/schema/cli-output.schema.json}.
 */
final class JsonLines {

  private static final int VERSION = 1;

  private final PrintWriter out;
  private final JsonMapper mapper = JsonMapper.builder().build();

  JsonLines(PrintWriter out) {
    this.out = out;
  }

  /** Writes a line; safe for use by several threads. */
  synchronized void write(String type, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("v", VERSION);
    line.put("type", type);
    line.putAll(fields);
    out.println(mapper.writeValueAsString(line));
    out.flush();
  }
}
