package org.decamp.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Messenger;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;

/**
 * Who of the vault may be who in a Signal backup. Nobody is linked by this.
 *
 * @param people who is not linked yet and looks like a contact
 * @param groups which conversations of several people are not linked yet and look like a group
 * @param peopleWithout how many people are not linked and look like nobody
 * @param groupsWithout how many conversations of several people are not linked and look like none
 * @param linked how many people are linked already
 * @param book all contacts and groups of the backup
 */
public record LinkSuggestions(
    List<OfPerson> people,
    List<OfGroup> groups,
    int peopleWithout,
    int groupsWithout,
    int linked,
    AddressBook book) {

  public LinkSuggestions {
    people = List.copyOf(people);
    groups = List.copyOf(groups);
  }

  /** Somebody, and the contacts with a name like one of theirs; at least one. */
  public record OfPerson(Human human, List<BackupContact> alike) {
    public OfPerson {
      alike = List.copyOf(alike);
    }
  }

  /** A conversation, and the groups with a title like its; at least one. */
  public record OfGroup(Conversation conversation, List<BackupGroup> alike) {
    public OfGroup {
      alike = List.copyOf(alike);
    }
  }

  /** Compares everybody by name with everybody. */
  public static LinkSuggestions of(PeopleDirectory directory, AddressBook book) {
    PeopleLinks links = PeopleLinks.of(directory, Messenger.SIGNAL);
    ContactLikeness likeness = new ContactLikeness(book);
    List<Human> open =
        directory.people().stream().filter(h -> !h.owner() && links.of(h).isEmpty()).toList();
    List<OfPerson> people = new ArrayList<>();
    for (Human human : open) {
      List<BackupContact> alike = likeness.of(human);
      if (!alike.isEmpty()) {
        people.add(new OfPerson(human, alike));
      }
    }
    List<Conversation> openGroups =
        directory.conversations().stream()
            .filter(c -> c.kind() == ConversationKind.GROUP && links.of(c.id()).isEmpty())
            .toList();
    List<OfGroup> groups = groups(openGroups, likeness);
    return new LinkSuggestions(
        people,
        groups,
        open.size() - people.size(),
        openGroups.size() - groups.size(),
        links.linkedPeople(),
        book);
  }

  private static List<OfGroup> groups(List<Conversation> conversations, ContactLikeness likeness) {
    return conversations.stream()
        .map(c -> new OfGroup(c, likeness.of(c)))
        .filter(g -> !g.alike().isEmpty())
        .toList();
  }

  /** All contacts by what they are called, those without a name last. */
  public List<BackupContact> contactsByName() {
    return book.contacts().stream()
        .sorted(
            Comparator.comparing((BackupContact c) -> c.names().isEmpty())
                .thenComparing(
                    c -> c.names().isEmpty() ? "" : c.names().getFirst().value(),
                    String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
