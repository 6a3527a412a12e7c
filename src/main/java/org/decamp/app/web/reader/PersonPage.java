package org.decamp.app.web.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Person;

/** Somebody in a conversation: names, and where else somebody goes by the same name. */
final class PersonPage extends OfConversation {

  /** Most conversations that are listed. */
  private static final int MOST = 100;

  PersonPage(ReadingRoom room) {
    super(Links.PERSON, room);
  }

  @Override
  Reply show(Conversation conversation, Reading reading, Visit visit) throws IOException, Problem {
    Optional<Person> person =
        conversation.people().stream()
            .filter(p -> p.id().value().equals(visit.query("p")))
            .findFirst();
    if (person.isEmpty()) {
      return new Reply.Nothing();
    }
    Words words = visit.texts().archive();
    ConversationHeads heads = new ConversationHeads(words, Links.FILES);
    boolean named = !person.get().name().value().isBlank();
    List<Conversation> with =
        named ? reading.shelf().with(person.get().name()) : List.of(conversation);
    List<EntryView> entries = new ArrayList<>();
    for (Conversation other : with.subList(0, Math.min(MOST, with.size()))) {
      entries.add(EntryView.of(other, heads, words));
    }
    return new Reply.Show(
        "reader/person",
        "title.person",
        0,
        new SomebodyView(
            words,
            heads.person(person.get()),
            EntryView.of(conversation, heads, words),
            conversation.id().value(),
            named ? person.get().name().value() : "",
            entries,
            with.size() > MOST ? words.say("people.more", words.number(with.size() - MOST)) : ""));
  }
}
