package org.decamp.exporter.signal.map;

import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.Message;

/** Calls: Signal shows them without their length. */
final class CallMapping {

  private final Cast cast;

  CallMapping(Cast cast) {
    this.cast = cast;
  }

  /** The call, where the chat can hold one. */
  Optional<Update> update(Message message, Content.Call call) {
    Optional<Actor> caller = cast.actor(message.sender());
    if (caller.isEmpty()) {
      return Optional.empty();
    }
    boolean incoming = caller.get() instanceof Actor.Contact;
    return switch (cast.kind()) {
      case DIRECT ->
          Optional.of(
              new Update.DirectCall(
                  call.medium() == CallMedium.VIDEO,
                  incoming,
                  outcomeOf(call, incoming),
                  message.sentAt()));
      case GROUP -> Optional.of(groupCall(message, call, caller.get()));
      case TRANSCRIPT -> Optional.empty();
    };
  }

  private static Update groupCall(Message message, Content.Call call, Actor caller) {
    boolean knownAccount =
        switch (caller) {
          case Actor.Owner _ -> true;
          case Actor.Contact(long _, Optional<Aci> aci) -> aci.isPresent();
        };
    return new Update.GroupCall(
        knownAccount ? OptionalLong.of(caller.recipientId()) : OptionalLong.empty(),
        message.sentAt(),
        Optional.of(message.sentAt().plus(call.duration())));
  }

  private static Update.Outcome outcomeOf(Content.Call call, boolean incoming) {
    if (call.duration().isPositive()) {
      return Update.Outcome.ACCEPTED;
    }
    return incoming ? Update.Outcome.MISSED : Update.Outcome.NOT_ACCEPTED;
  }

  Outcome outcome(Content.Call call, boolean asCall) {
    if (!asCall) {
      return Outcome.adapted(Subject.EVENT, Adaptation.CALL_AS_TEXT);
    }
    return call.duration().isPositive() && cast.kind() == Cast.Kind.DIRECT
        ? Outcome.adapted(Subject.EVENT, Adaptation.CALL_WITHOUT_LENGTH)
        : Outcome.carried(Subject.EVENT);
  }

  /** The call as a line. */
  static String words(Content.Call call) {
    if (call.notice().isPresent()) {
      return call.notice().get().value();
    }
    String what =
        switch (call.medium()) {
          case VIDEO -> "Video call";
          case AUDIO, UNKNOWN -> "Call";
        };
    return call.duration().isPositive()
        ? what + ", " + call.duration().toSeconds() + " s"
        : what + ", not answered";
  }
}
