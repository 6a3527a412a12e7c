package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The file by which an archive of Decamp's is known, {@code decamp-archive.json}.
 *
 * @param version of the archive's format
 * @param forms the names of the forms in it
 * @param conversations number of conversations
 * @param messages number of messages
 * @param reactions number of reactions
 * @param attachments number of attachments whose file is there
 * @param missing number of attachments without file
 * @param media number of media files
 */
public record ArchiveMarker(
    int version,
    List<String> forms,
    long conversations,
    long messages,
    long reactions,
    long attachments,
    long missing,
    long media) {

  /** The file's name in the root of the archive. */
  public static final String NAME = "decamp-archive.json";

  private static final String FORMAT = "decamp-archive";

  /** The version that this Decamp writes, and the latest that it reads. */
  public static final int VERSION = 1;

  private static final long LONGEST = 1 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  public ArchiveMarker {
    forms = List.copyOf(forms);
  }

  /** Writes the marker and closes the stream. */
  public void write(ArchiveFacts facts, OutputStream out) throws IOException {
    try (OutputStream closed = out;
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), closed)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeNumberProperty("version", version);
      json.writeStringProperty("decamp", facts.version());
      json.writeName("forms");
      json.writeStartArray();
      forms.forEach(json::writeString);
      json.writeEndArray();
      facts.imported().ifPresent(t -> json.writeStringProperty("imported", t.toString()));
      json.writeNumberProperty("conversations", conversations);
      json.writeNumberProperty("messages", messages);
      json.writeNumberProperty("reactions", reactions);
      json.writeNumberProperty("attachments", attachments);
      json.writeNumberProperty("missing", missing);
      json.writeNumberProperty("media", media);
      facts.first().ifPresent(t -> json.writeStringProperty("first", t.toString()));
      facts.last().ifPresent(t -> json.writeStringProperty("last", t.toString()));
      SelectionObject.write(json, facts);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Reads the marker of an archive; empty if there is none or it is not one. */
  public static Optional<ArchiveMarker> read(ArchiveFiles archive) throws IOException {
    if (archive.size(NAME).orElse(Long.MAX_VALUE) > LONGEST) {
      return Optional.empty();
    }
    byte[] whole;
    try (InputStream in = archive.open(NAME)) {
      // To its end, where its checksum is: damage must not look like a file of somebody else.
      whole = in.readAllBytes();
    }
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), whole)) {
      return parse(json);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the marker of an archive that must have one.
   *
   * @throws Problem.BadInput if there is none, or if another version of Decamp wrote it
   */
  public static ArchiveMarker require(ArchiveFiles archive) throws IOException, Problem.BadInput {
    ArchiveMarker marker =
        read(archive)
            .orElseThrow(() ->
                new Problem.BadInput(
                    "this is not an archive of Decamp's", "Name what holds " + NAME + "."));
    if (marker.version() != VERSION) {
      throw new Problem.BadInput(
          "the archive has format version " + marker.version(),
          "Use the version of Decamp that wrote it, or a newer one.");
    }
    return marker;
  }

  /**
   * Compares what the marker says with what the archive was found to hold.
   *
   * @throws Problem.BadInput if that is something else
   */
  public void require(ReadBack found) throws Problem.BadInput {
    ReadBack said =
        new ReadBack(
            found.target(),
            conversations,
            messages,
            reactions,
            attachments,
            missing,
            media,
            found.files());
    if (!found.equals(said)) {
      throw new Problem.BadInput(
          "the archive holds something else than it says of itself",
          "Do not rely on this archive; export it again from the vault.");
    }
  }

  /** Whether the archive has a marker that names exactly these forms. */
  public static boolean names(ArchiveFiles archive, Set<String> forms) {
    try {
      Optional<ArchiveMarker> marker = read(archive);
      return marker.isPresent() && Set.copyOf(marker.get().forms()).equals(forms);
    } catch (IOException _) {
      // What cannot be read is not recognised; reading it back says why.
      return false;
    }
  }

  private static Optional<ArchiveMarker> parse(JsonParser json) {
    String format = "";
    int version = 0;
    List<String> forms = new ArrayList<>();
    long conversations = 0;
    long messages = 0;
    long reactions = 0;
    long attachments = 0;
    long missing = 0;
    long media = 0;
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      switch (key) {
        case "format" -> format = json.getString();
        case "version" -> version = json.getIntValue();
        case "conversations" -> conversations = json.getLongValue();
        case "messages" -> messages = json.getLongValue();
        case "reactions" -> reactions = json.getLongValue();
        case "attachments" -> attachments = json.getLongValue();
        case "missing" -> missing = json.getLongValue();
        case "media" -> media = json.getLongValue();
        case "forms" -> {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            forms.add(json.getString());
          }
        }
        default -> json.skipChildren();
      }
    }
    return format.equals(FORMAT)
        ? Optional.of(
            new ArchiveMarker(
                version, forms, conversations, messages, reactions, attachments, missing, media))
        : Optional.empty();
  }
}
