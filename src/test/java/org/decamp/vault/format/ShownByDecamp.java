package org.decamp.vault.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;

/** What Decamp shows, in the words of the second reader, so that the two can be compared. */
final class ShownByDecamp {

  private ShownByDecamp() {}

  static ReadConversation conversation(Conversation conversation) {
    return new ReadConversation(
        0,
        conversation.id().value(),
        conversation.product(),
        conversation.threadKey().value(),
        conversation.kind().name(),
        conversation.titles().stream().map(PrivateText::value).toList(),
        conversation.people().stream().map(ShownByDecamp::person).toList(),
        conversation.box().name(),
        conversation.stillParticipant(),
        conversation.image().map(ShownByDecamp::attachment),
        text(conversation.inviteLink()),
        conversation.messageCount());
  }

  private static ReadPerson person(Person person) {
    return new ReadPerson(
        person.id().value(),
        person.names().stream().map(PrivateText::value).toList(),
        text(person.handle()),
        person.owner(),
        person.deletedAccount(),
        person.member());
  }

  static ReadMessage message(Message message) {
    List<String> contents = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    for (Content content : message.contents()) {
      contents.add(content(content));
      if (content instanceof Content.Text text) {
        origins.add(text.origin().name());
      }
    }
    Provenance source = message.provenance();
    return new ReadMessage(
        message.id().text(),
        message.sentAt().toEpochMilli(),
        message.precision().name(),
        message.sender().value(),
        contents,
        origins,
        message.reactions().stream().map(ShownByDecamp::reaction).toList(),
        source.sourceFile() + ":" + source.index() + ":" + source.offset() + ":" + source.length());
  }

  private static String reaction(Reaction reaction) {
    Optional<String> at = reaction.at().map(i -> seconds(i.getEpochSecond(), i.getNano()));
    return reaction.actor().value() + " " + reaction.emoji().value() + " " + at;
  }

  private static String content(Content content) {
    return switch (content) {
      case Content.Text text -> "text " + text.text().value();
      case Content.Media media -> "media " + attachment(media.attachment());
      case Content.Share share ->
          "share %s %s %s %s %s"
              .formatted(
                  share.kind().name(),
                  text(share.link()),
                  text(share.caption()),
                  text(share.owner()),
                  text(share.profileName()));
      case Content.Location place -> {
        String latitude =
            place.latitude().isEmpty() ? "?" : String.valueOf(place.latitude().getAsDouble());
        String longitude =
            place.longitude().isEmpty() ? "?" : String.valueOf(place.longitude().getAsDouble());
        String where = "place " + latitude + " " + longitude;
        yield where + " " + text(place.name()) + " " + text(place.link());
      }
      case Content.Call call ->
          "call %s %s %s %s"
              .formatted(
                  call.medium().name(),
                  call.missed(),
                  seconds(call.duration()),
                  text(call.notice()));
      case Content.Event event ->
          "event %s %s %s %s"
              .formatted(
                  event.type().name(),
                  event.people().stream().map(PersonId::value).toList(),
                  text(event.detail()),
                  text(event.notice()));
      case Content.Unsent() -> "unsent";
      case Content.Withheld(var reason) -> "withheld " + reason.name();
      case Content.Unknown(String what) -> "unknown " + what;
    };
  }

  private static String attachment(Attachment attachment) {
    String content =
        switch (attachment.media()) {
          case MissingMedia(var reason) -> "missing " + reason.name();
          case StoredMedia stored -> {
            String dimensions =
                stored.dimensions().map(d -> " " + d.width() + "x" + d.height()).orElse("");
            String what = stored.id().value() + " " + stored.mimeType() + " " + stored.size();
            yield what + dimensions + " " + stored.duration().map(ShownByDecamp::seconds);
          }
        };
    return attachment.kind().name()
        + " "
        + content
        + " "
        + attachment.uri().value()
        + " "
        + text(attachment.originalName());
  }

  private static Optional<String> text(Optional<PrivateText> text) {
    return text.map(PrivateText::value);
  }

  private static String seconds(Duration duration) {
    return seconds(duration.getSeconds(), duration.getNano());
  }

  private static String seconds(long seconds, int nanos) {
    return seconds + "s+" + nanos;
  }
}
