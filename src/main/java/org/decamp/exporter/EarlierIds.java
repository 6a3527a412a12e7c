package org.decamp.exporter;

import java.util.List;
import java.util.stream.Stream;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.PersonId;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Sighting;

/**
 * The ids by which people and conversations may once have come into a backup. People are merged,
 * renamed and found again, and conversations joined, after an export: who or what is there under an
 * earlier id keeps it, or everything would be put in a second time.
 */
public final class EarlierIds {

  private final List<Decisions.Joined> joined;

  public EarlierIds(PeopleDirectory directory) {
    this.joined = directory.joined();
  }

  /** All ids of somebody, first those by which that conversation knows them. */
  public Stream<PersonId> of(Human human, Conversation conversation) {
    return Stream.concat(
            human.sightings().stream().filter(s -> s.conversation().id().equals(conversation.id())),
            human.sightings().stream())
        .flatMap(this::ids);
  }

  /** All ids under which a conversation or a part of it may once have shown somebody. */
  private Stream<PersonId> ids(Sighting sighting) {
    return Stream.concat(
        Stream.of(sighting.person().id()),
        of(sighting.conversation().id())
            .flatMap(id ->
                sighting.person().names().stream().map(name -> PersonId.of(id, name.value()))));
  }

  /** The ids of a conversation and of its parts. */
  public Stream<ConversationId> of(ConversationId whole) {
    return Stream.concat(
        Stream.of(whole),
        joined.stream().filter(j -> j.into().equals(whole)).map(Decisions.Joined::part));
  }
}
