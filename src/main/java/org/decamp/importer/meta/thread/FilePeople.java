package org.decamp.importer.meta.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.model.ConversationId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * Everybody who occurs in one message file, by display name ({@code instagram-export}, section 7).
 * Names repeat in every message, so each is decoded and hashed once.
 */
public final class FilePeople {

  private final ConversationId conversation;
  private final TextDecoder decoder;
  private final Set<String> deletedNames;
  private final Map<String, Somebody> byRawName = new HashMap<>();
  private final Map<String, Somebody> byName = new LinkedHashMap<>();
  private final List<String> participants = new ArrayList<>();
  private boolean userNames;
  private int membersAndSenders;

  /** A person while the file is read. */
  public static final class Somebody {
    final String name;
    final PersonId id;
    private boolean member;
    private boolean sender;

    Somebody(String name, PersonId id) {
      this.name = name;
      this.id = id;
    }
  }

  FilePeople(ConversationId conversation, TextDecoder decoder, Set<String> deletedNames) {
    this.conversation = conversation;
    this.decoder = decoder;
    this.deletedNames = deletedNames;
  }

  Somebody named(String rawName) {
    Somebody known = byRawName.get(rawName);
    if (known != null) {
      return known;
    }
    Somebody somebody = decoded(decoder.decode(rawName));
    byRawName.put(rawName, somebody);
    return somebody;
  }

  /** The person of that name, which is decoded already. */
  Somebody decoded(String name) {
    return byName.computeIfAbsent(name, n -> new Somebody(n, PersonId.of(conversation, n)));
  }

  /** The names of this file are user names, not display names. */
  public void namesAreUserNames() {
    userNames = true;
  }

  /** Notes a member, by the name as the file has it. */
  public void participant(String rawName) {
    Somebody somebody = named(rawName);
    if (!somebody.member) {
      count(somebody);
      somebody.member = true;
      participants.add(somebody.name);
    }
  }

  /** The person of that name, who wrote a message. */
  Somebody sender(String rawName) {
    Somebody somebody = named(rawName);
    if (!somebody.sender) {
      count(somebody);
      somebody.sender = true;
    }
    return somebody;
  }

  private void count(Somebody somebody) {
    if (!somebody.member && !somebody.sender) {
      membersAndSenders++;
    }
  }

  /** The distinct names that the file lists as participants, in its order. */
  List<String> participants() {
    return participants;
  }

  /** How many distinct people are members or wrote. */
  int membersAndSenders() {
    return membersAndSenders;
  }

  /** How many distinct people wrote who are not among the names. */
  long sendersBeside(Set<String> names) {
    return byName.values().stream().filter(s -> s.sender && !names.contains(s.name)).count();
  }

  List<Person> people() {
    return byName.values().stream()
        .map(s ->
            new Person(
                s.id,
                List.of(new PrivateText(s.name)),
                userNames ? PrivateText.ofNonEmpty(s.name) : Optional.empty(),
                false,
                deletedNames.contains(s.name),
                s.member))
        .toList();
  }
}
