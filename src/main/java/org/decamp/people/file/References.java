package org.decamp.people.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;

/** How a people file names somebody: the conversation's id, a slash, the person's id. */
final class References {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern PERSON = Pattern.compile("[0-9a-f]{16}/[0-9a-f]{16}");

  private References() {}

  static String text(Appearance appearance) {
    return appearance.conversation().value() + '/' + appearance.person().value();
  }

  /** Empty if the text is none. */
  static Optional<Appearance> person(String text) {
    return PERSON.matcher(text).matches()
        ? Optional.of(
            new Appearance(
                new ConversationId(text.substring(0, 16)), new PersonId(text.substring(17))))
        : Optional.empty();
  }

  /** Empty if the text is none. */
  static Optional<ConversationId> conversation(String text) {
    return ID.matcher(text).matches() ? Optional.of(new ConversationId(text)) : Optional.empty();
  }
}
