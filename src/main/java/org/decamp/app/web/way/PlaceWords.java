package org.decamp.app.web.way;

import java.util.List;
import org.decamp.app.web.site.Texts;
import org.decamp.exporter.archive.text.Isolation;
import org.decamp.exporter.signal.Place;
import org.decamp.exporter.signal.map.Cast;
import org.decamp.model.Conversation;

/** Says in words where a conversation goes in Signal. */
public record PlaceWords(Texts texts) {

  PlanView.Line line(Place place) {
    String title = title(place.conversation());
    List<String> without = place.strangers().stream().map(h -> Called.beside(h.name())).toList();
    return switch (place) {
      case Place.Stays stays ->
          new PlanView.Line(title, texts.say("stays." + stays.why().code()), without, true);
      case Place.Goes goes ->
          new PlanView.Line(
              title,
              where(goes),
              goes.cast().kind() == Cast.Kind.GROUP ? without : List.of(),
              false);
    };
  }

  private String where(Place.Goes goes) {
    return switch (goes.cast().kind()) {
      case DIRECT -> texts.say(goes.newChat() ? "goes.new-chat" : "goes.chat");
      case GROUP -> texts.say(goes.newChat() ? "goes.new-group" : "goes.group");
      case TRANSCRIPT -> texts.say("goes.note");
    };
  }

  /** What a conversation is called, beside other words where no element can be around it. */
  String beside(Conversation conversation) {
    return Isolation.of(title(conversation));
  }

  /** What a conversation is called. */
  public String title(Conversation conversation) {
    return conversation.title().isEmpty()
        ? texts.say("conversation.untitled")
        : Called.of(conversation.title());
  }
}
