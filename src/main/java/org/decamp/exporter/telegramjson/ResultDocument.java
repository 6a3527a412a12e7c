package org.decamp.exporter.telegramjson;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.SafeText;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.StoredMedia;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes {@code result.json} chat by chat. Names and meanings of the fields are Telegram's as far
 * as {@code signal-backup}, section 13.1, lists them; besides there are {@code text} and {@code
 * date} (UTC), which other readers look for, and {@code custom_missing_media}, the number of
 * attachments of which only words tell.
 */
final class ResultDocument implements AutoCloseable {

  /** The file's name; paths of media are relative to it. */
  static final String NAME = "result.json";

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final ArchiveFolder folder;
  private final CountedOutput bytes;
  private final JsonGenerator json;
  private long messages;

  ResultDocument(ArchiveFolder folder) throws IOException {
    this.folder = folder;
    this.bytes = new CountedOutput(folder.create(NAME));
    this.json = JSON.createGenerator(ObjectWriteContext.empty(), bytes);
    json.writeStartObject();
    json.writeName("chats");
    json.writeStartObject();
    json.writeName("list");
    json.writeStartArray();
  }

  /** What is written of a chat or a message. */
  @FunctionalInterface
  private interface Part {
    void write() throws IOException, Problem;
  }

  private static void writing(Part part) throws IOException, Problem {
    try {
      part.write();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  void open(Chat chat) throws IOException, Problem {
    writing(() -> {
      json.writeStartObject();
      json.writeStringProperty("name", chat.name().value());
      json.writeStringProperty("type", chat.type().code());
      json.writeNumberProperty("id", chat.number());
      json.writeName("messages");
      json.writeStartArray();
    });
  }

  void add(Post post) throws IOException, Problem {
    writing(() -> {
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeNumberProperty("id", ++messages);
      json.writeStringProperty("type", "message");
      json.writeStringProperty(
          "date",
          SECONDS.format(
              LocalDateTime.ofEpochSecond(Math.floorDiv(post.time(), 1000L), 0, ZoneOffset.UTC)));
      json.writeNumberProperty("date_unixtime", post.time());
      json.writeStringProperty("from", post.sender().name().value());
      json.writeStringProperty("from_id", post.sender().fromId());
      entry(post.entry());
      reactions(post);
      json.writeEndObject();
    });
  }

  private void entry(Entry entry) throws IOException, Problem {
    if (entry.file().isPresent()) {
      file(entry.file().get());
    }
    if (entry.place().isPresent()) {
      json.writeName("location_information");
      json.writeStartObject();
      json.writeNumberProperty("latitude", entry.place().get().latitude());
      json.writeNumberProperty("longitude", entry.place().get().longitude());
      json.writeEndObject();
    }
    if (entry.missing() > 0) {
      json.writeNumberProperty("custom_missing_media", entry.missing());
    }
    StringBuilder whole = new StringBuilder();
    entry.text().forEach(entity -> whole.append(entity.text().value()));
    json.writeStringProperty("text", whole.toString());
    json.writeName("text_entities");
    json.writeStartArray();
    for (Entity entity : entry.text()) {
      json.writeStartObject();
      json.writeStringProperty("type", entity.style().code());
      json.writeStringProperty("text", entity.text().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void file(Entry.File file) throws IOException, Problem {
    Attachment attachment = file.attachment();
    StoredMedia media = file.media();
    boolean photo =
        attachment.kind() == AttachmentKind.PHOTO && media.mimeType().startsWith("image/");
    json.writeStringProperty(photo ? "photo" : "file", folder.mediaPath(media));
    String type = photo ? "" : mediaType(attachment.kind());
    if (!type.isEmpty()) {
      json.writeStringProperty("media_type", type);
    }
    if (attachment.originalName().isPresent()) {
      json.writeStringProperty(
          "file_name", SafeText.of(attachment.originalName().get().value()).value());
    }
    json.writeStringProperty("mime_type", media.mimeType());
    if (media.dimensions().isPresent()) {
      json.writeNumberProperty("width", media.dimensions().get().width());
      json.writeNumberProperty("height", media.dimensions().get().height());
    }
    if (media.duration().isPresent()) {
      json.writeNumberProperty("duration_seconds", media.duration().get().toSeconds());
    }
  }

  private static String mediaType(AttachmentKind kind) {
    return switch (kind) {
      case PHOTO, FILE -> "";
      case VIDEO -> "video_file";
      case VOICE -> "voice_message";
      case AUDIO -> "audio_file";
      case GIF -> "animation";
      case STICKER -> "sticker";
    };
  }

  private void reactions(Post post) {
    if (post.reactions().isEmpty()) {
      return;
    }
    json.writeName("custom_reactions");
    json.writeStartArray();
    for (Post.Reacted reaction : post.reactions()) {
      json.writeStartObject();
      json.writeStringProperty("author", reaction.author().fromId());
      json.writeStringProperty("emoji", reaction.emoji().value());
      json.writeNumberProperty("timestamp", reaction.time());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void closeChat() throws IOException, Problem {
    writing(() -> {
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** Ends the document, which is whole then. */
  void finish() throws IOException, Problem {
    writing(() -> {
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    });
    close();
  }

  /** Bytes that were written. */
  long size() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    try {
      json.close();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static final class CountedOutput extends OutputStream {

    private final OutputStream out;
    private long count;

    CountedOutput(OutputStream out) {
      this.out = out;
    }

    long count() {
      return count;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
