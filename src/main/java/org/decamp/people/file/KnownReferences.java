package org.decamp.people.file;

import java.util.HashSet;
import java.util.Set;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;

/** Whether a vault has whom and what a people file names. */
final class KnownReferences {

  private final PeopleDirectory directory;
  private final Set<ConversationId> conversations = new HashSet<>();

  KnownReferences(PeopleDirectory directory) {
    this.directory = directory;
    directory.conversations().forEach(c -> conversations.add(c.id()));
    directory.joined().forEach(j -> conversations.add(j.part()));
  }

  boolean person(Appearance appearance) {
    return directory.find(appearance).isPresent();
  }

  boolean conversation(ConversationId id) {
    return conversations.contains(id);
  }

  boolean owner(String service, PrivateText name) {
    return directory.knows(service, name);
  }
}
