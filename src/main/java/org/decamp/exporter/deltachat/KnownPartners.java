package org.decamp.exporter.deltachat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.EarlierIds;
import org.decamp.exporter.deltachat.file.Addressee;
import org.decamp.exporter.deltachat.file.Profile;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.people.Human;

/** Of which conversations the other one is a contact of the owner's own. */
final class KnownPartners {

  private final RealChats wanted;
  private final Profile profile;
  private final DeltaChatSecrets secrets;
  private final EarlierIds earlier;
  private final Map<ConversationId, Known> known = new HashMap<>();

  private record Known(Human human, Addressee contact) {}

  KnownPartners(RealChats wanted, Profile profile, DeltaChatSecrets secrets, EarlierIds earlier) {
    this.wanted = wanted;
    this.profile = profile;
    this.secrets = secrets;
    this.earlier = earlier;
  }

  /**
   * Finds out whether a conversation goes into a chat of the owner's own, by their word or because
   * it has begun there.
   *
   * @param other who the conversation is with, where that is one
   * @throws Problem.Usage if it cannot go where the owner says
   */
  void enter(Conversation conversation, Optional<Human> other) throws Problem.Usage {
    Optional<Addressee> contact = wanted.of(conversation.id());
    OptionalLong begun = begun(conversation);
    if (contact.isPresent()) {
      requirePossible(contact.get(), begun, other);
    } else if (begun.isPresent()) {
      contact = profile.addressBook().partner(begun.getAsLong());
    }
    if (other.isPresent() && contact.isPresent()) {
      known.put(conversation.id(), new Known(other.get(), contact.get()));
    }
  }

  /** The chat that has the line at the conversation's head. */
  private OptionalLong begun(Conversation conversation) {
    return earlier
        .of(conversation.id())
        .map(id -> profile.noticed(secrets.notice(id)))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private void requirePossible(Addressee contact, OptionalLong begun, Optional<Human> other)
      throws Problem.Usage {
    if (other.isEmpty()) {
      throw new Problem.Usage(
          "a conversation for a real chat is not one of two people, or it is not known who you are"
              + " in it",
          "Say who you are (decamp people owner, or the page Who is who); groups can only be read.");
    }
    if (begun.isPresent() && !begun.equals(profile.singleChat(contact.id()))) {
      throw new Problem.Usage(
          "a conversation for a real chat is in another chat of this backup already",
          "Delete the imported chat in the app and export the backup again, or leave it there.");
    }
  }

  /** The contact, where the conversation is with one. */
  Optional<Addressee> of(Conversation conversation) {
    return Optional.ofNullable(known.get(conversation.id())).map(Known::contact);
  }

  /** Likewise, if it is this person. */
  Optional<Addressee> of(Conversation conversation, Human human) {
    return Optional.ofNullable(known.get(conversation.id()))
        .filter(one -> one.human().id().equals(human.id()))
        .map(Known::contact);
  }

  @Override
  public String toString() {
    return "(known partners)";
  }
}
