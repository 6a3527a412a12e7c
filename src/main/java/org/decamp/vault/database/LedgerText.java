package org.decamp.vault.database;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.decamp.ledger.Fate;
import org.decamp.ledger.LedgerReport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The ledger in the form in which the vault keeps it: JSON of counts and reasons. */
final class LedgerText {

  private LedgerText() {}

  static String fate(Fate fate) {
    return switch (fate) {
      case Fate.Carried() -> "carried";
      case Fate.Adapted(var how) -> "adapted:" + how.code();
      case Fate.Omitted(var why) -> "omitted:" + why.code();
    };
  }

  static String json(LedgerReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeArrayPropertyStart("lines");
      for (LedgerReport.Line line : report.lines()) {
        out.writeStartObject();
        out.writeStringProperty("subject", line.subject().label());
        out.writeNumberProperty("found", line.found());
        out.writeNumberProperty("carried", line.carried());
        out.writeObjectPropertyStart("adapted");
        line.adapted().forEach((how, count) -> out.writeNumberProperty(how.code(), count));
        out.writeEndObject();
        out.writeObjectPropertyStart("omitted");
        line.omitted().forEach((why, count) -> out.writeNumberProperty(why.code(), count));
        out.writeEndObject();
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeObjectPropertyStart("unknownKeys");
      for (Map.Entry<String, Long> key : report.unknownKeys().entrySet()) {
        out.writeNumberProperty(key.getKey(), key.getValue());
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    return text.toString();
  }

  /** Whether each line of a kept ledger has as many fates as objects. */
  static boolean balances(String json) {
    JsonNode lines;
    try {
      lines = new ObjectMapper().readTree(json).path("lines");
    } catch (JacksonException e) {
      return false;
    }
    for (JsonNode line : lines) {
      long ended = line.path("carried").asLong(-1);
      for (String part : List.of("adapted", "omitted")) {
        for (JsonNode count : line.path(part)) {
          ended += count.asLong();
        }
      }
      if (ended != line.path("found").asLong(-1)) {
        return false;
      }
    }
    return lines.isArray();
  }
}
