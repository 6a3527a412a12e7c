package org.decamp.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.decamp.importer.Recognition;
import org.decamp.importer.Survey;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.Survey.Sign;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceContainer.Refusal;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes how an export is built as JSON that is safe to attach to a bug report: no name, text, time
 * or exact size. The schema is {@code docs/schema/structure-report.schema.json}.
 */
final class AnonymousReport {

  private static final String FORMAT = "decamp-structure";
  private static final int VERSION = 1;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /** Writes the report; the stream stays open. */
  void write(Inspection inspection, List<Survey> surveys, OutputStream out) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("format", FORMAT);
    report.put("version", VERSION);
    report.put(
        "containers", inspection.containers().stream().map(AnonymousReport::container).toList());
    report.put("files", inspection.files());
    report.put("bytes", rounded(inspection.bytes()));
    report.put(
        "recognised", inspection.recognitions().stream().map(AnonymousReport::format).toList());
    report.put("surveys", surveys.stream().map(AnonymousReport::survey).toList());
    try {
      mapper.writeValue(out, report);
      out.write('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static Map<String, Object> container(SourceContainer container) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", container.kind().name().toLowerCase(Locale.ROOT));
    fields.put("incomplete", container.incomplete());
    Map<String, Long> refused = new TreeMap<>();
    for (Refusal refusal : container.refusals()) {
      refused.merge(refusal.reason().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
    }
    fields.put("refused", refused);
    container.traits().ifPresent(t -> fields.put("zip", t));
    return fields;
  }

  private static Map<String, Object> format(Recognition recognition) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("products", recognition.products());
    fields.put("generations", recognition.generations());
    fields.put("counts", recognition.counts());
    return fields;
  }

  private static Map<String, Object> survey(Survey survey) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("boxes", survey.boxes());
    fields.put("messages", survey.messages());
    fields.put("pageMessages", survey.pageMessages());
    fields.put("media", media(survey.media()));
    fields.put("unknownKeys", survey.unknownKeys());
    fields.put("unknownNames", survey.unknownNames());
    fields.put("signs", survey.signs().stream().map(Sign::code).toList());
    fields.put("structure", survey.structure());
    return fields;
  }

  private static Map<String, Object> media(MediaSeen media) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("files", media.files());
    fields.put("bytes", rounded(media.bytes()));
    fields.put("named", media.named());
    fields.put("missing", media.missing());
    fields.put("missingByKind", media.missingByKind());
    fields.put("remote", media.remote());
    return fields;
  }

  /** Up to a power of two: an exact size could be looked up. */
  private static long rounded(long size) {
    return size <= 1 ? size : Long.highestOneBit(size - 1) << 1;
  }
}
