package org.decamp.app.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;

/**
 * Conversations and messages for programs that drive the command line. Not the archive format: that
 * is the {@code jsonl} target.
 */
final class JsonMessages {

  private JsonMessages() {}

  static JsonFields conversation(Conversation conversation) {
    return new JsonFields()
        .with("id", conversation.id().value())
        .with("service", conversation.product())
        .with("kind", name(conversation.kind()))
        .with("title", conversation.title().value())
        .with("box", name(conversation.box()))
        .with("messages", conversation.messageCount())
        .with("first", conversation.first().map(Object::toString))
        .with("last", conversation.last().map(Object::toString))
        .with("people", conversation.people().stream().map(JsonMessages::person).toList());
  }

  static Map<String, Object> person(Person person) {
    return new JsonFields()
        .with("id", person.id().value())
        .with("name", person.name().value())
        .with("handle", person.handle().map(PrivateText::value))
        .with("owner", person.owner())
        .with("deletedAccount", person.deletedAccount())
        .with("member", person.member())
        .map();
  }

  static JsonFields message(Conversation conversation, Message message) {
    return new JsonFields()
        .with("conversation", conversation.id().value())
        .with("id", message.id().text())
        .with("sender", message.sender().value())
        .with("sentAt", message.sentAt().toString())
        .with("precision", name(message.precision()))
        .with("contents", message.contents().stream().map(JsonMessages::content).toList())
        .with("reactions", message.reactions().stream().map(JsonMessages::reaction).toList());
  }

  private static Map<String, Object> reaction(Reaction reaction) {
    return new JsonFields()
        .with("actor", reaction.actor().value())
        .with("emoji", reaction.emoji().value())
        .with("at", reaction.at().map(Object::toString))
        .map();
  }

  private static Map<String, Object> content(Content content) {
    return switch (content) {
      case Content.Text text ->
          kind("text").with("text", text.text().value()).with("origin", name(text.origin())).map();
      case Content.Media(Attachment attachment) -> attachment(attachment);
      case Content.Share share ->
          kind("share")
              .with("what", name(share.kind()))
              .with("link", value(share.link()))
              .with("caption", value(share.caption()))
              .with("owner", value(share.owner()))
              .with("profileName", value(share.profileName()))
              .map();
      case Content.Location location -> location(location);
      case Content.Call call ->
          kind("call")
              .with("medium", name(call.medium()))
              .with("seconds", call.duration().toSeconds())
              .with("missed", call.missed())
              .with("notice", value(call.notice()))
              .map();
      case Content.Event event ->
          kind("event")
              .with("what", name(event.type()))
              .with("people", event.people().stream().map(PersonId::value).toList())
              .with("detail", value(event.detail()))
              .with("notice", value(event.notice()))
              .map();
      case Content.Unsent() -> kind("unsent").map();
      case Content.Withheld withheld ->
          kind("withheld").with("reason", name(withheld.reason())).map();
      case Content.Unknown unknown -> kind("unknown").with("what", unknown.what()).map();
    };
  }

  private static Map<String, Object> location(Content.Location location) {
    JsonFields fields = kind("location");
    location.latitude().ifPresent(l -> fields.with("latitude", l));
    location.longitude().ifPresent(l -> fields.with("longitude", l));
    return fields.with("name", value(location.name())).with("link", value(location.link())).map();
  }

  private static Map<String, Object> attachment(Attachment attachment) {
    JsonFields fields =
        kind("media")
            .with("what", name(attachment.kind()))
            .with("originalName", value(attachment.originalName()));
    return switch (attachment.media()) {
      case StoredMedia stored ->
          fields
              .with("mimeType", stored.mimeType())
              .with("bytes", stored.size())
              .with("milliseconds", stored.duration().map(Duration::toMillis))
              .map();
      case MissingMedia(MissingMedia.Reason reason) -> fields.with("missing", name(reason)).map();
    };
  }

  private static JsonFields kind(String kind) {
    return new JsonFields().with("kind", kind);
  }

  private static Optional<String> value(Optional<PrivateText> text) {
    return text.map(PrivateText::value);
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
