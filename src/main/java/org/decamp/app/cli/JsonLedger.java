package org.decamp.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decamp.ledger.LedgerReport;

/** A ledger for programs. */
final class JsonLedger {

  private JsonLedger() {}

  static Map<String, Object> of(LedgerReport report) {
    List<Map<String, Object>> lines = report.lines().stream().map(JsonLedger::line).toList();
    return new JsonFields().with("lines", lines).with("unknownKeys", report.unknownKeys()).map();
  }

  private static Map<String, Object> line(LedgerReport.Line line) {
    Map<String, Long> adapted = new LinkedHashMap<>();
    line.adapted().forEach((how, count) -> adapted.put(how.code(), count));
    Map<String, Long> omitted = new LinkedHashMap<>();
    line.omitted().forEach((why, count) -> omitted.put(why.code(), count));
    return new JsonFields()
        .with("subject", line.subject().name().toLowerCase(Locale.ROOT))
        .with("found", line.found())
        .with("carried", line.carried())
        .with("adapted", adapted)
        .with("omitted", omitted)
        .map();
  }
}
