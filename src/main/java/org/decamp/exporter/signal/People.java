package org.decamp.exporter.signal;

import java.time.Instant;
import java.util.Optional;
import org.decamp.exporter.Wording;
import org.decamp.exporter.signal.contacts.GroupIds;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.Contact;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.lint.UsableNumber;
import org.decamp.exporter.signal.map.Actor;
import org.decamp.exporter.signal.merge.BackupFacts;
import org.decamp.exporter.signal.merge.Roster;
import org.decamp.model.Conversation;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;

/** Finds in a backup whom the user's word means, or makes them up as the word says. */
final class People {

  private final BackupFacts facts;
  private final Roster roster;
  private final MadeUp madeUp;

  People(BackupFacts facts, Roster roster, MadeUp madeUp) {
    this.facts = facts;
    this.roster = roster;
    this.madeUp = madeUp;
  }

  /** The contact that somebody of a conversation is, if there can be one. */
  Optional<Actor.Contact> contact(Human human, Conversation conversation, SignalPerson target) {
    return switch (target) {
      case SignalPerson.Contact known -> known(Aci.of(known.aci()));
      case SignalPerson.Phone phone ->
          UsableNumber.canBe(phone.e164())
              ? Optional.of(
                  actor(
                      roster.recipient(
                          Contact.withNumber(
                              phone.e164(),
                              new Contact.Name(shown(human.name()), PrivateText.EMPTY)))))
              : Optional.empty();
      case SignalPerson.ReadOnly _ -> Optional.of(madeUp(human, conversation));
      case SignalPerson.Transcript _ -> Optional.empty();
    };
  }

  private Optional<Actor.Contact> known(Aci aci) {
    return facts.recipients().stream()
        .filter(r -> r.kind() == RecipientFacts.Kind.CONTACT && r.aci().equals(Optional.of(aci)))
        .findFirst()
        .map(r -> actor(r.id()));
  }

  private Actor.Contact madeUp(Human human, Conversation conversation) {
    String service = Wording.service(human.services().getFirst());
    Instant backupTime = facts.time();
    return actor(
        roster.recipient(
            Contact.madeUp(
                madeUp.account(human, conversation),
                backupTime,
                new Contact.Name(shown(human.name()), new PrivateText("(" + service + ")")),
                new PrivateText(
                    "Imported from "
                        + service
                        + human.handles().stream()
                            .findFirst()
                            .map(h -> " @" + h.value())
                            .orElse("")))));
  }

  private Actor.Contact actor(long recipient) {
    return new Actor.Contact(recipient, roster.recipient(recipient).flatMap(RecipientFacts::aci));
  }

  /** The group of the backup that the user means. */
  Optional<RecipientFacts> group(SignalConversation.Group wanted) {
    return facts.recipients().stream()
        .filter(r -> r.groupKey().map(GroupIds::of).equals(Optional.of(wanted)))
        .findFirst();
  }

  private static PrivateText shown(PrivateText name) {
    return name.isEmpty() ? new PrivateText("Unknown") : name;
  }
}
