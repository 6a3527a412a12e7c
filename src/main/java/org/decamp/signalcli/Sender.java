package org.decamp.signalcli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.decamp.signalcli.address.Recipient;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.message.EmojiReaction;
import org.decamp.signalcli.message.Mention;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.Reason;
import org.decamp.signalcli.message.SendOutcome.Sent;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.message.TextStyle;
import org.decamp.signalcli.rpc.Params;
import org.decamp.signalcli.rpc.Reply;

/** Sends for one account, past the traps of {@code signal-cli}, sections 3, 4 and 8. */
final class Sender {

  private final PhoneNumber account;
  private final SendLane lane;
  private final Timeouts timeouts;
  private final OtherDevices others;

  Sender(PhoneNumber account, SendLane lane, Timeouts timeouts, OtherDevices others) {
    this.account = account;
    this.lane = lane;
    this.timeouts = timeouts;
    this.others = others;
  }

  SendOutcome send(OutgoingMessage message, Consumer<SendOutcome> late) {
    OptionalLong bytes = AttachmentFiles.size(message.attachments());
    if (bytes.isEmpty()) {
      return new NotSent(Reason.ATTACHMENT_INVALID);
    }
    if (message.body().isEmpty() && message.attachments().isEmpty()) {
      return new NotSent(Reason.INVALID_ARGUMENT);
    }
    Params params =
        to(message.target())
            .with("message", message.body())
            .withAll("attachment", AttachmentFiles.paths(message.attachments()))
            .withAll("textStyle", message.styles().stream().map(TextStyle::text).toList())
            .withAll("mention", message.mentions().stream().map(Mention::text).toList())
            .with("noUrgent", !message.urgent())
            .with("voiceNote", message.voiceNote());
    message
        .quote()
        .ifPresent(quote ->
            params
                .withTime("quoteTimestamp", quote.timestamp())
                .with("quoteAuthor", quote.author().text())
                .with("quoteMessage", quote.text()));
    return deliver("send", params, message.target(), bytes.getAsLong(), late);
  }

  SendOutcome react(Target target, EmojiReaction reaction, Consumer<SendOutcome> late) {
    Params params =
        to(target)
            .with("emoji", reaction.emoji())
            .with("targetAuthor", reaction.author().text())
            .withTime("targetTimestamp", reaction.timestamp())
            .with("remove", reaction.removed());
    return deliver("sendReaction", params, target, 0, late);
  }

  SendOutcome deleteForAll(Target target, long timestamp, Consumer<SendOutcome> late) {
    if (!Params.isTime(timestamp)) {
      return new NotSent(Reason.INVALID_ARGUMENT);
    }
    Params params = to(target).withTime("targetTimestamp", timestamp);
    return deliver("remoteDelete", params, target, 0, late);
  }

  /** For what is no message but sends some all the same: it takes its turn. */
  Reply inTurn(String method, Params params) throws SignalCliException {
    return lane.send(method, params, timeouts.send(), _ -> {})
        .orElseThrow(SignalCliException.NotHandedOver::new);
  }

  private SendOutcome deliver(
      String method, Params params, Target target, long bytes, Consumer<SendOutcome> late) {
    Optional<NotSent> refused = needsOtherDevice(target);
    if (refused.isPresent()) {
      return refused.get();
    }
    return lane.send(
            method, params, timeouts.send(bytes), reply -> late.accept(outcome(reply, target)))
        .map(reply -> outcome(reply, target))
        .orElseGet(() -> new NotSent(Reason.EARLIER_STILL_OPEN));
  }

  private SendOutcome outcome(Reply reply, Target target) {
    SendOutcome outcome = SendAnswer.of(reply, target);
    // Without another device, what only goes to oneself goes nowhere and is called a success.
    return outcome instanceof Sent sent && onlySelf(sent) && isAlone()
        ? new NotSent(Reason.NO_OTHER_DEVICE)
        : outcome;
  }

  private boolean onlySelf(Sent sent) {
    return sent.results().stream().allMatch(result -> result.number().equals(Optional.of(account)));
  }

  /** Refused before anything is sent, where it would only go to oneself. */
  private Optional<NotSent> needsOtherDevice(Target target) {
    boolean self =
        switch (target) {
          case Target.NoteToSelf _ -> true;
          case Target.Direct(Recipient recipient) -> recipient.equals(account);
          case Target.ToGroup _ -> false;
        };
    boolean perhapsSelf = target instanceof Target.ToGroup;
    if (!self && !perhapsSelf) {
      return Optional.empty();
    }
    try {
      return others.exist() || perhapsSelf
          ? Optional.empty()
          : Optional.of(new NotSent(Reason.NO_OTHER_DEVICE));
    } catch (SignalCliException _) {
      return Optional.of(new NotSent(Reason.DEVICES_UNKNOWN));
    }
  }

  private boolean isAlone() {
    try {
      return !others.exist();
    } catch (SignalCliException _) {
      return false;
    }
  }

  private Params to(Target target) {
    Params params = new Params().with("account", account.text());
    return switch (target) {
      case Target.NoteToSelf _ -> params.with("noteToSelf", true);
      case Target.Direct(Recipient recipient) ->
          params.withAll("recipient", List.of(recipient.text()));
      case Target.ToGroup(var group) -> params.withAll("groupId", List.of(group.base64()));
    };
  }
}
