package org.decamp.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PrivateText;

/**
 * Whom a user's words mean.
 *
 * @param human the human being
 * @param sightings those of their sightings that fit the words: all that bear the name, or the one
 *     that has the id
 * @param name the name in the words, if they were a name
 */
public record PersonReference(Human human, List<Sighting> sightings, Optional<PrivateText> name) {

  public PersonReference {
    sightings = List.copyOf(sightings);
  }

  /** What decisions call the sightings. */
  public Set<Appearance> appearances() {
    return sightings.stream().map(Sighting::appearance).collect(Collectors.toUnmodifiableSet());
  }
}
