package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.model.PersonId;

/**
 * The small numbers that stand for the people of one conversation inside its messages. A number is
 * given at first sight and never changes.
 */
final class PersonNumbers {

  private final Map<PersonId, Integer> numbers = new HashMap<>();
  private final List<PersonId> people = new ArrayList<>();

  /** The number of that person, given now if there is none yet. */
  int numberOf(PersonId person) {
    Integer known = numbers.get(person);
    if (known != null) {
      return known;
    }
    numbers.put(person, people.size());
    people.add(person);
    return people.size() - 1;
  }

  PersonId person(long number) throws DamagedBlockException {
    if (number < 0 || number >= people.size()) {
      throw new DamagedBlockException("a message names an unknown person");
    }
    return people.get((int) number);
  }

  /** The person of a number that was given. */
  PersonId idOf(int number) {
    return people.get(number);
  }

  int size() {
    return people.size();
  }
}
