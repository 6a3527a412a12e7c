package org.decamp.people.file;

import java.util.Map;
import java.util.TreeMap;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;

/**
 * What a people file says; its schema is {@code docs/schema/people.schema.json}.
 *
 * @param decisions in normal form
 * @param owners the owner's name by service
 */
public record PeopleFile(Decisions decisions, Map<String, PrivateText> owners) {

  static final String FORMAT = "decamp-people";
  static final int VERSION = 1;

  public PeopleFile {
    owners = Map.copyOf(owners);
  }

  /** The owners in the order of the services. */
  public Map<String, PrivateText> sortedOwners() {
    return new TreeMap<>(owners);
  }
}
