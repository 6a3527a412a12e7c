package org.decamp.replay;

import java.util.Optional;
import java.util.UUID;
import org.decamp.model.ConversationId;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient;
import org.decamp.signalcli.message.Target;

/**
 * The words by which the journal names where messages belong and where they went ({@code
 * vault-format.md}, table {@code replay}).
 */
final class Places {

  /** The place of everything that goes into Note to Self, and its receiver. */
  static final String SELF = "self";

  /** What the place of a group of one's own begins with. */
  static final String OWN = "own/";

  private static final String CONTACT = "contact/";
  private static final String GROUP = "group/";
  private static final String TO = "to/";
  private static final String PNI = "PNI:";
  private static final String USERNAME = "u:";

  private Places() {}

  /** Where a conversation belongs. */
  static String of(ReplayTarget target, ConversationId conversation) {
    return switch (target) {
      case ReplayTarget.NoteToSelf _ -> SELF;
      case ReplayTarget.OwnGroups _ -> OWN + conversation.value();
      case ReplayTarget.Contact(Recipient who) -> CONTACT + who.text();
      case ReplayTarget.Group(GroupId group) -> GROUP + group.base64();
    };
  }

  /** Whether what is there only reached devices of the user's own. */
  static boolean onlyOneself(String place) {
    return place.equals(SELF) || place.startsWith(OWN);
  }

  /** Whether a place is one of those that a target stands for. */
  static boolean belongs(String place, ReplayTarget target) {
    return switch (target) {
      case ReplayTarget.NoteToSelf _ -> place.equals(SELF);
      case ReplayTarget.OwnGroups _ -> place.startsWith(OWN);
      case ReplayTarget.Contact(Recipient who) -> place.equals(CONTACT + who.text());
      case ReplayTarget.Group(GroupId group) -> place.equals(GROUP + group.base64());
    };
  }

  /** The receiver in words. */
  static String receiver(Target target) {
    return switch (target) {
      case Target.NoteToSelf _ -> SELF;
      case Target.Direct(Recipient who) -> TO + who.text();
      case Target.ToGroup(GroupId group) -> GROUP + group.base64();
    };
  }

  /** The receiver of those words; empty if they are not of this program. */
  static Optional<Target> target(String receiver) {
    try {
      if (receiver.equals(SELF)) {
        return Optional.of(new Target.NoteToSelf());
      }
      return receiver.startsWith(GROUP)
          ? Optional.of(new Target.ToGroup(new GroupId(receiver.substring(GROUP.length()))))
          : receiver.startsWith(TO)
              ? Optional.of(new Target.Direct(recipient(receiver.substring(TO.length()))))
              : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Recipient recipient(String text) {
    if (text.startsWith("+")) {
      return new Recipient.PhoneNumber(text);
    }
    if (text.startsWith(USERNAME)) {
      return new Recipient.Username(text.substring(USERNAME.length()));
    }
    return text.startsWith(PNI)
        ? new Recipient.Pni(UUID.fromString(text.substring(PNI.length())))
        : new Recipient.Aci(UUID.fromString(text));
  }
}
