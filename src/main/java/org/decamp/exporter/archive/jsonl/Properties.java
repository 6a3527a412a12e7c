package org.decamp.exporter.archive.jsonl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.model.PrivateText;
import tools.jackson.core.JsonGenerator;

/** How values that occur everywhere are written; what is absent is left out. */
final class Properties {

  private Properties() {}

  static void text(JsonGenerator json, String key, PrivateText text) {
    json.writeStringProperty(key, text.value());
  }

  static void text(JsonGenerator json, String key, Optional<PrivateText> text) {
    if (text.isPresent()) {
      json.writeStringProperty(key, text.get().value());
    }
  }

  static void texts(JsonGenerator json, String key, List<PrivateText> texts) {
    json.writeName(key);
    json.writeStartArray();
    for (PrivateText text : texts) {
      json.writeString(text.value());
    }
    json.writeEndArray();
  }

  /** Milliseconds since 1970, UTC. */
  static void time(JsonGenerator json, String key, Optional<Instant> time) {
    if (time.isPresent()) {
      json.writeNumberProperty(key, time.get().toEpochMilli());
    }
  }
}
