package org.decamp.app.web.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.ConversationHead;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

/** What is known of a conversation: facts, people, and its months to jump to. */
final class AboutPage extends OfConversation {

  AboutPage(ReadingRoom room) {
    super(Links.ABOUT, room);
  }

  @Override
  Reply show(Conversation c, Reading reading, Visit visit) throws IOException, Problem {
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
