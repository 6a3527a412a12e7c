package org.decamp.app.cli;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decamp.vault.custody.CustodyEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the custody record, taken apart for people and programs. */
record CustodyFields(long sequence, Instant at, String version, String kind, JsonNode facts) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Takes an entry apart; what is damaged in it is empty. */
  static CustodyFields of(CustodyEntry entry) {
    JsonNode json;
    try {
      json = JSON.readTree(entry.bytes());
    } catch (JacksonException _) {
      json = JSON.createObjectNode();
    }
    return new CustodyFields(
        entry.sequence(),
        Instant.ofEpochMilli(json.path("at").asLong(0)),
        json.path("decamp").asString(""),
        json.path("kind").asString("unreadable"),
        json.path("facts"));
  }

  /** The fields of the line of {@code --json}. */
  static Map<String, Object> json(CustodyEntry entry) {
    CustodyFields fields = of(entry);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("sequence", fields.sequence);
    line.put("at", fields.at.toString());
    line.put("decamp", fields.version);
    line.put("kind", fields.kind);
    line.put("facts", fields.facts.isObject() ? fields.facts : JSON.createObjectNode());
    line.put("previous", HexFormat.of().formatHex(entry.previous()));
    line.put("hash", entry.hashText());
    return line;
  }
}
