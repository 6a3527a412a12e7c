package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.vault.view.Aliases;
import org.decamp.vault.view.SharedMessages;

/**
 * Finds out which names of a conversation are one person: by the user's word, by what the sources
 * say, and by messages that are in several of them.
 */
final class AliasSearch {

  private final LayerMinutes minutes;

  AliasSearch(LayerMinutes minutes) {
    this.minutes = minutes;
  }

  /**
   * Finds them.
   *
   * @param decisions what the user decided
   * @param owners the owner's names
   * @param direct whether it is a conversation of two
   */
  Aliases of(
      List<StoredLayer> layers,
      LayerPeople people,
      Decisions decisions,
      Set<PrivateText> owners,
      boolean direct)
      throws SQLException, Problem {
    Map<ConversationId, Long> members = new HashMap<>();
    layers.forEach(l -> members.putIfAbsent(l.conversation(), l.number()));
    Set<Aliases.Pair> different = new HashSet<>();
    for (Decisions.DifferentPeople pair : decisions.differentPeople()) {
      Optional<PersonId> one = here(pair.one(), members, people);
      Optional<PersonId> other = here(pair.other(), members, people);
      if (one.isPresent() && other.isPresent()) {
        different.add(Aliases.Pair.of(one.get(), other.get()));
      }
    }
    Aliases aliases = new Aliases(people.exports(), different);
    for (Decisions.SamePerson same : decisions.samePeople()) {
      List<PersonId> named =
          same.appearances().stream().flatMap(a -> here(a, members, people).stream()).toList();
      for (int i = 1; i < named.size(); i++) {
        aliases.decided(named.getFirst(), named.get(i));
      }
    }
    people.namesakes().forEach(aliases::together);
    Set<PersonId> owner = people.named(owners);
    aliases.together(owner);
    if (direct) {
      Set<PersonId> others = new TreeSet<>();
      people.exports().values().stream()
          .filter(known -> known.stream().anyMatch(owner::contains))
          .forEach(others::addAll);
      others.removeAll(owner);
      aliases.together(others);
    }
    if (aliases.anyPossible(people.named(), people.named())) {
      SharedMessages shared =
          new SharedMessages(
              (a, b) -> !people.deleted(a) && !people.deleted(b) && aliases.possible(a, b));
      minutes.each(layers, people, aliases, shared::count);
      aliases.proven(shared.exact(), 1);
      aliases.proven(shared.coarse(), SharedMessages.ENOUGH);
    }
    return aliases;
  }

  private static Optional<PersonId> here(
      Decisions.Appearance appearance, Map<ConversationId, Long> members, LayerPeople people) {
    Long layer = members.get(appearance.conversation());
    return layer == null
        ? Optional.empty()
        : Optional.of(people.mapped(layer, appearance.person()));
  }
}
