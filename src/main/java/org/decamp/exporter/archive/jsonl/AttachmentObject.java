package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import java.time.Duration;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;
import tools.jackson.core.JsonGenerator;

/** Writes an attachment and lets its content be written beside. */
final class AttachmentObject {

  private static final int SHA256_HEX = 64;

  private final WireNames<AttachmentKind> kinds = new WireNames<>(AttachmentKind.class);
  private final WireNames<MissingMedia.Reason> reasons = new WireNames<>(MissingMedia.Reason.class);
  private final ArchiveFolder folder;

  AttachmentObject(ArchiveFolder folder) {
    this.folder = folder;
  }

  void write(JsonGenerator json, String key, Attachment attachment) throws IOException, Problem {
    json.writeName(key);
    json.writeStartObject();
    kinds.write(json, "kind", attachment.kind());
    Properties.text(json, "uri", attachment.uri());
    Properties.text(json, "originalName", attachment.originalName());
    switch (attachment.media()) {
      case MissingMedia(MissingMedia.Reason reason) -> reasons.write(json, "missing", reason);
      case StoredMedia stored -> file(json, stored);
    }
    json.writeEndObject();
  }

  private void file(JsonGenerator json, StoredMedia stored) throws IOException, Problem {
    String path = folder.mediaPath(stored);
    int name = path.lastIndexOf('/') + 1;
    json.writeName("file");
    json.writeStartObject();
    json.writeStringProperty("path", path);
    json.writeStringProperty("sha256", path.substring(name, name + SHA256_HEX));
    json.writeStringProperty("mimeType", stored.mimeType());
    json.writeNumberProperty("size", stored.size());
    if (stored.dimensions().isPresent()) {
      StoredMedia.Dimensions dimensions = stored.dimensions().get();
      json.writeNumberProperty("width", dimensions.width());
      json.writeNumberProperty("height", dimensions.height());
    }
    if (stored.duration().isPresent()) {
      Duration duration = stored.duration().get();
      json.writeNumberProperty("durationMs", duration.toMillis());
    }
    json.writeEndObject();
  }
}
