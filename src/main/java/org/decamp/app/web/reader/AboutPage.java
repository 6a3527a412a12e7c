package org.decamp.app.web.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.ConversationHead;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

/** What is known of a conversation: facts, people, and its months to jump to. */
final class AboutPage implements Page {

  private final ReadingRoom room;

  AboutPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public String path() {
    return Links.ABOUT;
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws IOException, Problem {
    Reading reading = room.reading();
    Optional<Conversation> asked = Asked.conversation(visit, reading);
    if (asked.isEmpty()) {
      return new Reply.Nothing();
    }
    Conversation c = asked.get();
    Words words = visit.texts().archive();
    Times times = new Times(words);
    ConversationHead head = new ConversationHeads(words, Links.FILES).of(c);
    List<AboutView.Fact> facts = new ArrayList<>();
    head.facts().forEach(f -> facts.add(new AboutView.Fact(f.name(), f.value())));
    facts.add(new AboutView.Fact(words.say("conversation.count"), words.number(c.messageCount())));
    if (c.first().isPresent() && c.last().isPresent()) {
      String range = times.range(c.first().get(), c.last().get());
      facts.add(new AboutView.Fact(words.say("conversation.range"), range));
    }
    List<AboutView.Somebody> people = new ArrayList<>();
    for (int i = 0; i < c.people().size(); i++) {
      String link = Links.person(c.id(), c.people().get(i).id());
      people.add(new AboutView.Somebody(head.people().get(i), link));
    }
    return new Reply.Show(
        "reader/about",
        "title.about",
        0,
        new AboutView(
            HeadView.of(c, words, "about", head.summary()),
            facts,
            people,
            Months.years(Months.of(reading.vault().stretches(c.id())), c.id(), times)));
  }
}
