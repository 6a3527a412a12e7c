package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a ledger as {@code report.json}: counts and reasons only, no content, no clock. */
public final class ReportFile {

  /** The file's name inside or beside an artefact. */
  public static final String NAME = "report.json";

  private static final JsonFactory JSON = new JsonFactory();

  private ReportFile() {}

  /** Writes the report and closes the stream. */
  public static void write(LedgerReport report, OutputStream out) throws IOException {
    try (OutputStream closed = out;
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), closed)) {
      json.writeStartObject();
      json.writeStringProperty("format", "decamp-report");
      json.writeNumberProperty("version", 1);
      json.writeName("lines");
      json.writeStartArray();
      for (LedgerReport.Line line : report.lines()) {
        line(line, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static void line(LedgerReport.Line line, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("what", line.subject().label());
    json.writeNumberProperty("found", line.found());
    json.writeNumberProperty("carried", line.carried());
    json.writeName("adapted");
    json.writeStartObject();
    SortedMap<Adaptation, Long> adapted = line.adapted();
    adapted.forEach((how, count) -> json.writeNumberProperty(how.code(), count.longValue()));
    json.writeEndObject();
    json.writeName("omitted");
    json.writeStartObject();
    for (Map.Entry<Omission, Long> entry : line.omitted().entrySet()) {
      json.writeNumberProperty(entry.getKey().code(), entry.getValue().longValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
