package org.decamp.importer.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.model.WithheldReason;
import tools.jackson.databind.JsonNode;

/** Turns lines after {@code docs/schema/message.schema.json} into messages. */
final class MessageReading {

  /** Ordinals of up to eight digits: more equal messages in one millisecond are no messages. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}(?:-[1-9][0-9]{0,7})?");

  private final ArchivedMedia media;

  MessageReading(ArchivedMedia media) {
    this.media = media;
  }

  /** The message of a line. */
  Message message(Fields line, Provenance provenance)
      throws UnreadableLineException, IOException, Problem {
    List<Content> contents = new ArrayList<>();
    for (JsonNode content : line.array("contents")) {
      contents.add(content(Fields.of(content)));
    }
    if (contents.isEmpty()) {
      throw new UnreadableLineException("nothing in it: contents");
    }
    return new Message(
        id(line),
        person(line.string("sender")),
        time(line, "sentAt"),
        line.constant("precision", TimePrecision.class),
        contents,
        reactions(line),
        provenance);
  }

  private static MessageId id(Fields line) throws UnreadableLineException {
    String id = line.string("id");
    if (!ID.matcher(id).matches()) {
      throw new UnreadableLineException("no message id: id");
    }
    return MessageId.parse(id);
  }

  /** A person's id. */
  static PersonId person(String value) throws UnreadableLineException {
    try {
      return new PersonId(value);
    } catch (IllegalArgumentException e) {
      throw new UnreadableLineException("no person id", e);
    }
  }

  private static Instant time(Fields line, String key) throws UnreadableLineException {
    return Instant.ofEpochMilli(line.number(key, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static List<Reaction> reactions(Fields line) throws UnreadableLineException {
    List<Reaction> reactions = new ArrayList<>();
    for (JsonNode node : line.array("reactions")) {
      Fields reaction = Fields.of(node);
      reactions.add(
          new Reaction(
              person(reaction.string("actor")),
              reaction.text("emoji"),
              reaction.has("at") ? Optional.of(time(reaction, "at")) : Optional.empty()));
    }
    return reactions;
  }

  private Content content(Fields content) throws UnreadableLineException, IOException, Problem {
    return switch (content.string("type")) {
      case "text" ->
          new Content.Text(content.text("text"), content.constant("origin", TextOrigin.class));
      case "media" -> new Content.Media(attachment(content.object("attachment")));
      case "share" ->
          new Content.Share(
              content.constant("kind", ShareKind.class),
              content.optionalText("link"),
              content.optionalText("caption"),
              content.optionalText("owner"),
              content.optionalText("profileName"));
      case "location" ->
          new Content.Location(
              content.decimal("latitude"),
              content.decimal("longitude"),
              content.optionalText("name"),
              content.optionalText("link"));
      case "call" ->
          new Content.Call(
              content.constant("medium", CallMedium.class),
              Duration.ofMillis(content.number("durationMs", 0, Long.MAX_VALUE)),
              content.flag("missed"),
              content.optionalText("notice"));
      case "event" -> event(content);
      case "unsent" -> new Content.Unsent();
      case "withheld" -> new Content.Withheld(content.constant("reason", WithheldReason.class));
      case "unknown" -> new Content.Unknown(content.string("what"));
      default -> throw new UnreadableLineException("unknown constant: type");
    };
  }

  private static Content event(Fields event) throws UnreadableLineException {
    List<PersonId> people = new ArrayList<>();
    for (JsonNode person : event.array("people")) {
      people.add(person(person.asString()));
    }
    return new Content.Event(
        event.constant("event", EventType.class),
        people,
        event.optionalText("detail"),
        event.optionalText("notice"));
  }

  /** An attachment with its content, which is stored. */
  Attachment attachment(Fields attachment) throws UnreadableLineException, IOException, Problem {
    return new Attachment(
        attachment.constant("kind", AttachmentKind.class),
        attachment.text("uri"),
        attachment.optionalText("originalName"),
        attachment.has("file")
            ? media.media(attachment.object("file"))
            : new MissingMedia(attachment.constant("missing", MissingMedia.Reason.class)));
  }
}
