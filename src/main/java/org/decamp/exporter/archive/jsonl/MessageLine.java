package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.TimePrecision;
import tools.jackson.core.JsonGenerator;

/** Writes a message. */
final class MessageLine {

  private final WireNames<TimePrecision> precisions = new WireNames<>(TimePrecision.class);
  private final ContentObject contents;
  private final CarriedSources sources;

  MessageLine(ContentObject contents, CarriedSources sources) {
    this.contents = contents;
    this.sources = sources;
  }

  void write(JsonGenerator json, Message message) throws IOException, Problem {
    json.writeStringProperty("id", message.id().text());
    json.writeStringProperty("sender", message.sender().value());
    json.writeNumberProperty("sentAt", message.sentAt().toEpochMilli());
    precisions.write(json, "precision", message.precision());
    json.writeName("contents");
    json.writeStartArray();
    for (Content content : message.contents()) {
      contents.write(json, content);
    }
    json.writeEndArray();
    if (!message.reactions().isEmpty()) {
      reactions(json, message);
    }
    if (sources.carry(message.provenance().sourceFile())) {
      provenance(json, message.provenance());
    }
  }

  private static void reactions(JsonGenerator json, Message message) {
    json.writeName("reactions");
    json.writeStartArray();
    for (Reaction reaction : message.reactions()) {
      json.writeStartObject();
      json.writeStringProperty("actor", reaction.actor().value());
      Properties.text(json, "emoji", reaction.emoji());
      Properties.time(json, "at", reaction.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void provenance(JsonGenerator json, Provenance provenance) {
    json.writeName("provenance");
    json.writeStartObject();
    json.writeNumberProperty("source", provenance.sourceFile());
    json.writeNumberProperty("index", provenance.index());
    json.writeNumberProperty("offset", provenance.offset());
    json.writeNumberProperty("length", provenance.length());
    json.writeEndObject();
  }
}
