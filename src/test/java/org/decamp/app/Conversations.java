package org.decamp.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.job.Problem;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;

/** Puts small conversations into a vault. */
public final class Conversations {

  public static final String PRODUCT = "instagram";

  private Conversations() {}

  /** A message with this text, the n-th day of 2023 at noon. */
  public record Said(String who, int day, String text) {}

  /**
   * Adds a conversation; everybody who says something is in it.
   *
   * @param key of digits, or of something else for a conversation of an encrypted download
   */
  public static ConversationId add(ImportSink sink, String key, String title, Said... all)
      throws Problem {
    Box box = key.chars().allMatch(Character::isDigit) ? Box.INBOX : Box.ENCRYPTED;
    return add(sink, key, box, title, all);
  }

  /** Adds a conversation that the service kept in that box. */
  public static ConversationId add(ImportSink sink, String key, Box box, String title, Said... all)
      throws Problem {
    return add(sink, PRODUCT, key, box, title, all);
  }

  /** Adds a conversation of that service. */
  public static ConversationId add(
      ImportSink sink, String product, String key, Box box, String title, Said... all)
      throws Problem {
    return add(sink, product, key, box, ConversationKind.DIRECT, title, all);
  }

  /** Adds a group. */
  public static ConversationId addGroup(ImportSink sink, String key, String title, Said... all)
      throws Problem {
    return add(sink, PRODUCT, key, Box.INBOX, ConversationKind.GROUP, title, all);
  }

  private static ConversationId add(
      ImportSink sink,
      String product,
      String key,
      Box box,
      ConversationKind kind,
      String title,
      Said... all)
      throws Problem {
    ConversationId id = ConversationId.of(product, key);
    MessageIdentity identity = new MessageIdentity(id);
    List<Person> people = new ArrayList<>();
    try (MessageFileSink file = sink.openRestored(id, product, new PrivateText(key))) {
      int index = 0;
      for (Said said : all) {
        PersonId sender = PersonId.of(id, said.who());
        Person person =
            new Person(
                sender, List.of(new PrivateText(said.who())), Optional.empty(), false, false, true);
        if (!people.contains(person)) {
          people.add(person);
        }
        Instant at = Instant.parse("2023-01-01T12:00:00Z").plusSeconds(86_400L * (said.day() - 1));
        file.add(
            new Message(
                identity.of(at.toEpochMilli(), said.who(), said.text(), List.of(), ""),
                sender,
                at,
                TimePrecision.MILLISECOND,
                List.of(new Content.Text(new PrivateText(said.text()), TextOrigin.TYPED)),
                List.of(new Reaction(sender, new PrivateText("❤"), Optional.empty())),
                new Provenance(0, index++, 0, 0)));
      }
      file.commit(
          new ConversationHeader(
              kind,
              PrivateText.ofNonEmpty(title),
              people,
              box,
              true,
              Optional.empty(),
              Optional.empty()),
          new byte[32],
          0);
    }
    return id;
  }
}
