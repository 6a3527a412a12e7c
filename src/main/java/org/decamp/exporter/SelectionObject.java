package org.decamp.exporter;

import org.decamp.vault.TimeRange;
import tools.jackson.core.JsonGenerator;

/**
 * Says in JSON what a copy was made of, with counts and words of Decamp's own only ({@code
 * docs/schema/header.schema.json}).
 */
public final class SelectionObject {

  private SelectionObject() {}

  /** Writes the property {@code selection}; nothing if the copy holds the whole vault as it is. */
  public static void write(JsonGenerator json, ArchiveFacts facts) {
    Selection selection = facts.selection();
    if (selection.equals(Selection.ALL)) {
      return;
    }
    json.writeName("selection");
    json.writeStartObject();
    json.writeNumberProperty("messagesLeftOut", facts.leftOut());
    if (!selection.conversations().isEmpty()) {
      json.writeNumberProperty("conversations", selection.conversations().size());
    }
    if (!selection.people().isEmpty()) {
      json.writeNumberProperty("people", selection.people().size());
    }
    if (!selection.range().from().equals(TimeRange.ALL.from())) {
      json.writeStringProperty("from", selection.range().from().toString());
    }
    if (!selection.range().until().equals(TimeRange.ALL.until())) {
      json.writeStringProperty("until", selection.range().until().toString());
    }
    if (!selection.kinds().isEmpty()) {
      json.writeName("kinds");
      json.writeStartArray();
      selection.kinds().stream().sorted().map(ContentKind::word).forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeBooleanProperty("onlyMine", selection.onlyMine());
    json.writeBooleanProperty("pseudonyms", selection.pseudonyms());
    json.writeEndObject();
  }
}
