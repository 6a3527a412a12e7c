package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import org.decamp.job.Problem;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.PersonId;
import org.decamp.model.ShareKind;
import org.decamp.model.TextOrigin;
import org.decamp.model.WithheldReason;
import tools.jackson.core.JsonGenerator;

/** Writes one thing that a message holds; {@code type} tells which. */
final class ContentObject {

  private final WireNames<TextOrigin> origins = new WireNames<>(TextOrigin.class);
  private final WireNames<ShareKind> shares = new WireNames<>(ShareKind.class);
  private final WireNames<CallMedium> calls = new WireNames<>(CallMedium.class);
  private final WireNames<EventType> events = new WireNames<>(EventType.class);
  private final WireNames<WithheldReason> reasons = new WireNames<>(WithheldReason.class);
  private final AttachmentObject attachments;

  ContentObject(AttachmentObject attachments) {
    this.attachments = attachments;
  }

  void write(JsonGenerator json, Content content) throws IOException, Problem {
    json.writeStartObject();
    switch (content) {
      case Content.Text text -> {
        json.writeStringProperty("type", "text");
        Properties.text(json, "text", text.text());
        origins.write(json, "origin", text.origin());
      }
      case Content.Media media -> {
        json.writeStringProperty("type", "media");
        attachments.write(json, "attachment", media.attachment());
      }
      case Content.Share share -> share(json, share);
      case Content.Location location -> location(json, location);
      case Content.Call call -> {
        json.writeStringProperty("type", "call");
        calls.write(json, "medium", call.medium());
        json.writeNumberProperty("durationMs", call.duration().toMillis());
        json.writeBooleanProperty("missed", call.missed());
        Properties.text(json, "notice", call.notice());
      }
      case Content.Event event -> event(json, event);
      case Content.Unsent _ -> json.writeStringProperty("type", "unsent");
      case Content.Withheld withheld -> {
        json.writeStringProperty("type", "withheld");
        reasons.write(json, "reason", withheld.reason());
      }
      case Content.Unknown unknown -> {
        json.writeStringProperty("type", "unknown");
        json.writeStringProperty("what", unknown.what());
      }
    }
    json.writeEndObject();
  }

  private void share(JsonGenerator json, Content.Share share) {
    json.writeStringProperty("type", "share");
    shares.write(json, "kind", share.kind());
    Properties.text(json, "link", share.link());
    Properties.text(json, "caption", share.caption());
    Properties.text(json, "owner", share.owner());
    Properties.text(json, "profileName", share.profileName());
  }

  private static void location(JsonGenerator json, Content.Location location) {
    json.writeStringProperty("type", "location");
    if (location.latitude().isPresent()) {
      json.writeNumberProperty("latitude", location.latitude().getAsDouble());
    }
    if (location.longitude().isPresent()) {
      json.writeNumberProperty("longitude", location.longitude().getAsDouble());
    }
    Properties.text(json, "name", location.name());
    Properties.text(json, "link", location.link());
  }

  private void event(JsonGenerator json, Content.Event event) {
    json.writeStringProperty("type", "event");
    events.write(json, "event", event.type());
    json.writeName("people");
    json.writeStartArray();
    for (PersonId person : event.people()) {
      json.writeString(person.value());
    }
    json.writeEndArray();
    Properties.text(json, "detail", event.detail());
    Properties.text(json, "notice", event.notice());
  }
}
