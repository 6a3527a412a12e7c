package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import org.decamp.job.Problem;
import org.decamp.model.Box;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Person;
import tools.jackson.core.JsonGenerator;

/** Writes a conversation with its people, but not its messages. */
final class ConversationLine {

  private final WireNames<ConversationKind> kinds = new WireNames<>(ConversationKind.class);
  private final WireNames<Box> boxes = new WireNames<>(Box.class);
  private final AttachmentObject attachments;

  ConversationLine(AttachmentObject attachments) {
    this.attachments = attachments;
  }

  /**
   * Writes it.
   *
   * @param messages how many of its messages are in the archive
   */
  void write(JsonGenerator json, Conversation conversation, long messages)
      throws IOException, Problem {
    json.writeStringProperty("id", conversation.id().value());
    json.writeStringProperty("product", conversation.product());
    Properties.text(json, "threadKey", conversation.threadKey());
    kinds.write(json, "kind", conversation.kind());
    Properties.texts(json, "titles", conversation.titles());
    json.writeName("people");
    json.writeStartArray();
    for (Person person : conversation.people()) {
      person(json, person);
    }
    json.writeEndArray();
    boxes.write(json, "box", conversation.box());
    json.writeBooleanProperty("stillParticipant", conversation.stillParticipant());
    if (conversation.image().isPresent()) {
      attachments.write(json, "image", conversation.image().get());
    }
    Properties.text(json, "inviteLink", conversation.inviteLink());
    json.writeNumberProperty("messageCount", messages);
    json.writeStringProperty("messages", Layout.messages(conversation.id()));
  }

  private static void person(JsonGenerator json, Person person) {
    json.writeStartObject();
    json.writeStringProperty("id", person.id().value());
    Properties.texts(json, "names", person.names());
    Properties.text(json, "handle", person.handle());
    json.writeBooleanProperty("owner", person.owner());
    json.writeBooleanProperty("deletedAccount", person.deletedAccount());
    json.writeBooleanProperty("member", person.member());
    json.writeEndObject();
  }
}
