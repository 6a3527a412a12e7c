package org.decamp.app.web.way;

import java.util.List;
import java.util.stream.Collectors;
import org.decamp.app.web.site.Texts;
import org.decamp.people.Human;
import org.decamp.people.Suggestion;

/**
 * What may be so, and only the user knows, as the page about people shows it.
 *
 * @param who everybody
 */
record Asking(WhoIsWho who, Texts texts) {

  /** Suggestions of a kind that are shown at once. */
  private static final int SIZE = 20;

  PeopleView.Asked view(int merges, int joins) {
    List<Candidate> candidates =
        who.suggestions().conversations().stream()
            .flatMap(s -> s.candidates().stream().map(c -> new Candidate(s, c)))
            .toList();
    return new PeopleView.Asked(
        Stretch.of(who.suggestions().people(), merges, SIZE, this::merge),
        Stretch.of(candidates, joins, SIZE, this::join));
  }

  private record Candidate(Suggestion.OneConversation part, Suggestion.Candidate into) {}

  private PeopleView.Merge merge(Suggestion.OnePerson suggestion) {
    return new PeopleView.Merge(
        suggestion.people().stream().map(this::placed).toList(),
        suggestion.people().stream().map(who.finder()::reference).collect(Collectors.joining(" ")));
  }

  /** Somebody, with a conversation that they are in. */
  String placed(Human human) {
    return texts.say(
        "people.in",
        Called.beside(human.name()),
        new PlaceWords(texts).beside(human.sightings().getFirst().conversation()));
  }

  private PeopleView.Join join(Candidate candidate) {
    PlaceWords words = new PlaceWords(texts);
    return new PeopleView.Join(
        words.title(candidate.part().part()),
        words.title(candidate.into().into()),
        candidate.into().into().id().value() + ' ' + candidate.part().part().id().value());
  }

  @Override
  public String toString() {
    return "(asking)";
  }
}
