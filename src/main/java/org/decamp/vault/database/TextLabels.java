package org.decamp.vault.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.importer.generated.LearnedTexts;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Labels the sentences that were learned, on the way out: all readers see the same, and nothing
 * stored depends on what was imported first.
 */
final class TextLabels {

  /** Labels nothing. */
  static final Labeller NONE = (message, people) -> message;

  private final Database database;
  private final ConversationReader conversations;
  private @Nullable LearnedTexts learned;

  TextLabels(Database database, ConversationReader conversations) {
    this.database = database;
    this.conversations = conversations;
  }

  /** Labels the messages of one conversation. */
  interface Labeller {

    /** The message, its text labelled if that is a learned sentence. */
    Message label(Message message, PersonNumbers people) throws Problem;
  }

  /** An import has ended. */
  void forget() {
    synchronized (database) {
      learned = null;
    }
  }

  /** What labels the messages of a conversation. */
  Labeller of(long conversation) {
    return new Labeller() {
      private final Map<PersonId, List<String>> names = new HashMap<>();

      @Override
      public Message label(Message message, PersonNumbers people) throws Problem {
        LearnedTexts known = learned();
        if (known.isEmpty()) {
          return message;
        }
        if (!names.containsKey(message.sender())) {
          names.put(message.sender(), names(conversation, people.numberOf(message.sender())));
        }
        return known.labelled(message, person -> names.getOrDefault(person, List.of()));
      }
    };
  }

  private LearnedTexts learned() throws Problem {
    LearnedTexts known = learned;
    return known != null
        ? known
        : DatabaseReader.ask(
            database,
            () -> {
              LearnedTexts now = new LearningTable(database).learn();
              learned = now;
              return now;
            });
  }

  private List<String> names(long conversation, int person) throws Problem {
    return DatabaseReader.ask(
        database,
        () -> conversations.names(conversation, person).stream().map(PrivateText::value).toList());
  }
}
