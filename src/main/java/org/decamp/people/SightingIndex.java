package org.decamp.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * Finds whom a decision means. A person may be shown under another id than the one that a decision
 * names: under another of their names, or in the conversation that theirs was joined to.
 */
final class SightingIndex {

  private final Map<Appearance, Sighting> sightings = new LinkedHashMap<>();
  private final Map<Appearance, Sighting> byOtherNames = new HashMap<>();

  SightingIndex(List<Conversation> conversations, List<Decisions.Joined> joins) {
    Map<ConversationId, List<ConversationId>> parts = new HashMap<>();
    for (Decisions.Joined joined : joins) {
      parts.computeIfAbsent(joined.into(), _ -> new ArrayList<>()).add(joined.part());
    }
    for (Conversation conversation : conversations) {
      conversation.people().stream()
          .map(p -> new Sighting(conversation, p))
          .forEach(s -> sightings.put(s.appearance(), s));
    }
    for (Sighting sighting : sightings.values()) {
      otherNames(sighting, sighting.conversation().id());
      parts
          .getOrDefault(sighting.conversation().id(), List.of())
          .forEach(part -> otherNames(sighting, part));
    }
  }

  private void otherNames(Sighting sighting, ConversationId conversation) {
    for (PrivateText name : sighting.person().names()) {
      byOtherNames.putIfAbsent(
          new Appearance(conversation, PersonId.of(conversation, name.value())), sighting);
    }
  }

  /** Everybody, in the order of the conversations. */
  List<Sighting> all() {
    return List.copyOf(sightings.values());
  }

  /** Whom the decision means, if they are still there. */
  Optional<Sighting> find(Appearance appearance) {
    return Optional.ofNullable(sightings.get(appearance))
        .or(() -> Optional.ofNullable(byOtherNames.get(appearance)));
  }
}
