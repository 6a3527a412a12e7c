package org.decamp.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who takes part in a conversation, as that conversation shows them.
 *
 * @param id scoped to the conversation
 * @param names the display names over time, newest first, never empty; a name may be the empty text
 * @param handle the user name, if the source tells it
 * @param owner whether this is the person whose export it is
 * @param deletedAccount whether the service had already anonymised the account
 * @param member whether the source lists them as a member at export time; former members wrote but
 *     left
 */
public record Person(
    PersonId id,
    List<PrivateText> names,
    Optional<PrivateText> handle,
    boolean owner,
    boolean deletedAccount,
    boolean member) {

  public Person {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a person has at least one name, even if empty");
    }
  }

  /** The newest name. */
  public PrivateText name() {
    return names.getFirst();
  }
}
