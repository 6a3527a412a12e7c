package org.decamp.people.file;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;

/** How a people file says who somebody is in Signal, or where a group goes there. */
final class LinkWords {

  private static final String READ_ONLY = "read-only";
  private static final String TRANSCRIPT = "transcript";
  private static final String CONTACT = "contact ";
  private static final String GROUP = "group ";

  private static final Pattern A_CONTACT =
      Pattern.compile(CONTACT + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern A_PHONE = Pattern.compile("\\+[1-9][0-9]{0,14}");
  private static final Pattern A_GROUP = Pattern.compile(GROUP + "[0-9a-f]{32}");

  private LinkWords() {}

  static String of(SignalPerson person) {
    return switch (person) {
      case SignalPerson.Contact(UUID aci) -> CONTACT + aci;
      case SignalPerson.Phone(long e164) -> "+" + e164;
      case SignalPerson.ReadOnly _ -> READ_ONLY;
      case SignalPerson.Transcript _ -> TRANSCRIPT;
    };
  }

  static String of(SignalConversation conversation) {
    return switch (conversation) {
      case SignalConversation.Group(String id) -> GROUP + id;
      case SignalConversation.ReadOnly _ -> READ_ONLY;
      case SignalConversation.Transcript _ -> TRANSCRIPT;
    };
  }

  /** Empty if the words say nothing of a person. */
  static Optional<SignalPerson> person(String words) {
    if (A_CONTACT.matcher(words).matches()) {
      return Optional.of(
          new SignalPerson.Contact(UUID.fromString(words.substring(CONTACT.length()))));
    }
    if (A_PHONE.matcher(words).matches()) {
      return Optional.of(new SignalPerson.Phone(Long.parseLong(words.substring(1))));
    }
    return switch (words) {
      case READ_ONLY -> Optional.of(new SignalPerson.ReadOnly());
      case TRANSCRIPT -> Optional.of(new SignalPerson.Transcript());
      default -> Optional.empty();
    };
  }

  /** Empty if the words say nothing of a group. */
  static Optional<SignalConversation> conversation(String words) {
    if (A_GROUP.matcher(words).matches()) {
      return Optional.of(new SignalConversation.Group(words.substring(GROUP.length())));
    }
    return switch (words) {
      case READ_ONLY -> Optional.of(new SignalConversation.ReadOnly());
      case TRANSCRIPT -> Optional.of(new SignalConversation.Transcript());
      default -> Optional.empty();
    };
  }
}
