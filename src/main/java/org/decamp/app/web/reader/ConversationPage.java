package org.decamp.app.web.reader;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.MessageFlow;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageTemplates;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;

/** The messages of a conversation, from any place in it; the newest if none is named. */
final class ConversationPage extends OfConversation {

  /** On a page. */
  static final int MESSAGES = 200;

  ConversationPage(ReadingRoom room) {
    super(Links.CONVERSATION, room);
  }

  @Override
  Reply show(Conversation conversation, Reading reading, Visit visit) throws IOException, Problem {
    Leaf leaf = leaf(visit, new Leafing(reading.vault(), conversation.id(), MESSAGES));
    return new Reply.Show(
        "reader/conversation",
        "title.conversation",
        0,
        view(conversation, leaf, visit.texts().archive()));
  }

  private static Leaf leaf(Visit visit, Leafing leafing) throws Problem {
    if (!visit.query("first").isEmpty()) {
      return leafing.after(Place.BEGINNING);
    }
    Optional<Place> at = Place.parse(visit.query("at"));
    if (at.isPresent()) {
      return leafing.after(at.get());
    }
    Optional<Place> around = Place.parse(visit.query("around"));
    if (around.isPresent()) {
      Optional<MessageId> message = Asked.message(visit);
      return leafing.around(
          message.isPresent() ? leafing.placeOf(around.get().time(), message.get()) : around.get());
    }
    Optional<LocalDate> day = Asked.day(visit.query("day"));
    if (day.isPresent()) {
      Leaf from = leafing.after(Place.before(day.get().atStartOfDay().toInstant(ZoneOffset.UTC)));
      return from.messages().isEmpty() ? leafing.before(Place.END) : from;
    }
    return leafing.before(Place.parse(visit.query("before")).orElse(Place.END));
  }

  private static ConversationView view(Conversation conversation, Leaf leaf, Words words)
      throws IOException, Problem {
    Times times = new Times(words);
    MessageFlow flow =
        new MessageFlow(
            new MessageTemplates(words),
            times,
            new MessageRenderer(conversation, "", words, Links.FILES));
    int hidden = 0;
    for (Message message : leaf.messages()) {
      hidden += flow.add(message).hiddenLines();
    }
    ConversationId id = conversation.id();
    return new ConversationView(
        HeadView.of(conversation, words, "messages"),
        id.value(),
        flow.take(),
        leaf.messages().isEmpty(),
        hidden,
        leaf.messages().isEmpty()
            ? words.say("conversation.empty")
            : times.range(leaf.first().orElseThrow(), leaf.last().orElseThrow()),
        leaf.earlier() ? Links.oldest(id) : "",
        leaf.earlier() ? Links.before(id, leaf.begin()) : "",
        leaf.later() ? Links.after(id, leaf.end()) : "",
        leaf.later() ? Links.newest(id) : "",
        day(leaf.first()),
        day(conversation.first()),
        day(conversation.last()));
  }

  /** As the field for a date wants it. */
  private static String day(Optional<Instant> time) {
    return time.map(t -> LocalDate.ofEpochDay(Times.epochDay(t)).toString()).orElse("");
  }
}
