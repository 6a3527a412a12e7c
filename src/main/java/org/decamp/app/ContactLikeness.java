package org.decamp.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.model.Conversation;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.NameIndex;

/** Which contacts and groups of a Signal backup are called like somebody, or something, else. */
public final class ContactLikeness {

  private static final Pattern USERNAME_NUMBER = Pattern.compile("\\.[0-9]+$");

  private final NameIndex<BackupContact> contacts = new NameIndex<>();
  private final NameIndex<BackupGroup> groups = new NameIndex<>();

  /** Indexes everybody of the backup. */
  public ContactLikeness(AddressBook book) {
    book.contacts().forEach(contact -> contacts.add(contact, names(contact)));
    book.groups().forEach(group -> groups.add(group, List.of(group.title())));
  }

  /** The contacts with a name like one of theirs, in the order of the backup. */
  public List<BackupContact> of(Human human) {
    return contacts.alike(
        Stream.of(Stream.of(human.name()), human.otherNames().stream(), human.handles().stream())
            .flatMap(s -> s)
            .toList());
  }

  /** The groups with a title like its, in the order of the backup. */
  public List<BackupGroup> of(Conversation conversation) {
    return groups.alike(List.of(conversation.title()));
  }

  /** A user name counts without the number that Signal puts behind it. */
  private static Set<PrivateText> names(BackupContact contact) {
    Set<PrivateText> names = new LinkedHashSet<>(contact.names());
    contact
        .username()
        .map(name -> USERNAME_NUMBER.matcher(name.value()).replaceFirst(""))
        .map(PrivateText::new)
        .ifPresent(names::add);
    return names;
  }

  @Override
  public String toString() {
    return "(likeness of contacts)";
  }
}
