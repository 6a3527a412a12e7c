package org.decamp.app.web.reader;

import java.util.ArrayList;
import java.util.List;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;
import org.decamp.people.NameSearch;

/**
 * The conversations of the vault.
 *
 * @param changes of the vault when they were listed
 * @param conversations the one with the newest message first
 */
record Shelf(long changes, List<Conversation> conversations) {

  Shelf {
    conversations = List.copyOf(conversations);
  }

  /** Those whose title or people have these words in their names; all for none. */
  List<Conversation> named(String words) {
    NameSearch search = new NameSearch(words);
    return search.all()
        ? conversations
        : conversations.stream().filter(c -> isNamed(c, search)).toList();
  }

  private static boolean isNamed(Conversation conversation, NameSearch search) {
    return conversation.titles().stream().anyMatch(search::fits)
        || conversation.people().stream().anyMatch(p -> isCalled(p, search));
  }

  /** Whether somebody goes or went by a name with the words in it. */
  static boolean isCalled(Person person, NameSearch search) {
    return person.names().stream().anyMatch(search::fits)
        || person.handle().filter(search::fits).isPresent();
  }

  /** The conversations in which somebody has exactly that newest name. */
  List<Conversation> with(PrivateText name) {
    List<Conversation> with = new ArrayList<>();
    for (Conversation conversation : conversations) {
      if (conversation.people().stream().anyMatch(p -> p.name().equals(name))) {
        with.add(conversation);
      }
    }
    return with;
  }

  /** The ids of conversations. */
  static List<ConversationId> ids(List<Conversation> conversations) {
    return conversations.stream().map(Conversation::id).toList();
  }

  @Override
  public String toString() {
    return "(shelf)";
  }
}
