package org.decamp.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.decamp.model.Decisions;
import org.decamp.model.PersonId;

/** Whom the user called two different people. */
final class DifferentHumans {

  private final Map<PersonId, Set<PersonId>> different = new HashMap<>();

  DifferentHumans(PeopleDirectory directory) {
    for (Decisions.DifferentPeople pair : directory.decisions().differentPeople()) {
      directory
          .find(pair.one())
          .ifPresent(one -> directory.find(pair.other()).ifPresent(other -> add(one, other)));
    }
  }

  private void add(Human one, Human other) {
    different.computeIfAbsent(one.id(), _ -> new HashSet<>()).add(other.id());
    different.computeIfAbsent(other.id(), _ -> new HashSet<>()).add(one.id());
  }

  /** Everybody whom the user called different from this one. */
  Set<PersonId> from(Human human) {
    return different.getOrDefault(human.id(), Set.of());
  }
}
