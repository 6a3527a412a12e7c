package org.decamp.exporter.archive.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decamp.exporter.archive.html.view.SummaryView;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes the conversations of a page of the index once more, as a script of one call with an array
 * of objects: the filters of any page load those of the others, because a page from the disk may
 * not fetch. Pure ASCII.
 */
final class ListScripts {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Templates templates;

  ListScripts(Templates templates) {
    this.templates = templates;
  }

  /** The file of a page. */
  static String file(int page) {
    return "list/" + page + ".js";
  }

  void write(int page, List<SummaryView> conversations) throws IOException {
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    script.writeBytes(("decamp.list(" + page + ",").getBytes(StandardCharsets.US_ASCII));
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), script)) {
      json.writeStartArray();
      for (SummaryView conversation : conversations) {
        conversation(json, conversation);
      }
      json.writeEndArray();
    }
    script.writeBytes(");\n".getBytes(StandardCharsets.US_ASCII));
    templates.script(file(page), script.toByteArray());
  }

  private static void conversation(JsonGenerator json, SummaryView c) {
    json.writeStartObject();
    json.writeStringProperty("id", c.id());
    json.writeNumberProperty("count", c.count());
    json.writeStringProperty("title", c.title());
    json.writeStringProperty("kind", c.kind());
    json.writeStringProperty("messages", c.messages());
    json.writeStringProperty("people", c.several() ? c.people() : "");
    json.writeStringProperty("names", c.names());
    json.writeStringProperty("years", c.years());
    json.writeStringProperty("latest", c.latest());
    json.writeStringProperty("preview", c.preview());
    json.writeStringProperty("initials", c.avatar().initials());
    json.writeNumberProperty("hue", c.avatar().hue());
    json.writeStringProperty("picture", c.avatar().path());
    json.writeEndObject();
  }
}
