package org.decamp.app.web.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;

/**
 * The conversations of the vault.
 *
 * @param changes of the vault when they were listed
 * @param conversations the one with the newest message first
 */
record Shelf(long changes, List<Conversation> conversations) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  Shelf {
    conversations = List.copyOf(conversations);
  }

  /** Those whose title or people have these words in their names; all for none. */
  List<Conversation> named(String words) {
    String wanted = folded(words);
    return wanted.isEmpty()
        ? conversations
        : conversations.stream().filter(c -> isNamed(c, wanted)).toList();
  }

  private static boolean isNamed(Conversation conversation, String wanted) {
    return conversation.titles().stream().anyMatch(t -> contains(t, wanted))
        || conversation.people().stream().anyMatch(p -> isNamed(p, wanted));
  }

  /** Whether somebody goes or went by a name with these words in it. */
  static boolean isCalled(Person person, String words) {
    return isNamed(person, folded(words));
  }

  private static boolean isNamed(Person person, String wanted) {
    return person.names().stream().anyMatch(n -> contains(n, wanted))
        || person.handle().filter(h -> contains(h, wanted)).isPresent();
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

  private static boolean contains(PrivateText text, String wanted) {
    return folded(text.value()).contains(wanted);
  }

  /** Without case and accents. */
  private static String folded(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "(shelf)";
  }
}
