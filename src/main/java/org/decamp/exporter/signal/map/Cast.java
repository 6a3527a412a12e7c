package org.decamp.exporter.signal.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * The chat that a conversation goes into, and who its people are there.
 *
 * @param chatId where the entries go
 * @param kind what sort of chat
 * @param owner the recipient of the owner
 * @param people who is known; in a direct chat every name but the owner's is the one contact
 * @param names what to call people in a transcript
 */
public record Cast(
    long chatId,
    Kind kind,
    Actor.Owner owner,
    Map<PersonId, Actor> people,
    Map<PersonId, PrivateText> names) {

  /** What sort of chat it is. */
  public enum Kind {
    DIRECT,
    GROUP,
    /** Notes to self, in which every line begins with a name. */
    TRANSCRIPT
  }

  public Cast {
    people = Map.copyOf(people);
    names = Map.copyOf(names);
  }

  /** Who writes for somebody: in a transcript the owner for all. */
  Optional<Actor> author(PersonId person) {
    return kind == Kind.TRANSCRIPT ? Optional.of(owner) : Optional.ofNullable(people.get(person));
  }

  /** Who somebody is, also in a transcript. */
  Optional<Actor> actor(PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  /** The account of somebody, if it is known; the owner's never is. */
  Optional<Aci> aci(PersonId person) {
    return actor(person)
        .flatMap(actor ->
            switch (actor) {
              case Actor.Owner _ -> Optional.<Aci>empty();
              case Actor.Contact(long _, Optional<Aci> aci) -> aci;
            });
  }

  /** What a line begins with. */
  String prefix(PersonId person) {
    if (kind != Kind.TRANSCRIPT) {
      return "";
    }
    PrivateText name = names.getOrDefault(person, PrivateText.EMPTY);
    return name.isEmpty() ? "?: " : name.value() + ": ";
  }

  /** An entry at a time, with the direction that its author and kind ask for. */
  public ChatItem entry(Draft draft, Instant sentAt) {
    Direction direction =
        draft.item() instanceof Update
            ? new Direction.Directionless()
            : draft.authorId() == owner.recipientId()
                ? new Direction.Outgoing(sentAt, statuses(sentAt))
                : new Direction.Incoming(sentAt);
    return new ChatItem(chatId, draft.authorId(), sentAt, direction, draft.item());
  }

  private List<SendStatus> statuses(Instant at) {
    if (kind == Kind.TRANSCRIPT) {
      return List.of(new SendStatus(owner.recipientId(), at, SendStatus.State.READ));
    }
    return people.values().stream()
        .map(Actor::recipientId)
        .filter(id -> id != owner.recipientId())
        .distinct()
        .sorted()
        .map(id -> new SendStatus(id, at, SendStatus.State.READ))
        .toList();
  }
}
