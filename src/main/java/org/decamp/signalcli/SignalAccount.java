package org.decamp.signalcli;

import java.util.List;
import java.util.function.Consumer;
import org.decamp.signalcli.account.Contact;
import org.decamp.signalcli.account.Device;
import org.decamp.signalcli.account.Group;
import org.decamp.signalcli.account.GroupChange;
import org.decamp.signalcli.account.Identity;
import org.decamp.signalcli.account.NewGroup;
import org.decamp.signalcli.account.TrustDecision;
import org.decamp.signalcli.account.UserStatus;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.address.Recipient.Username;
import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.incoming.Incoming;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.signalcli.message.ChallengeToken;
import org.decamp.signalcli.message.EmojiReaction;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.rpc.Params;
import tools.jackson.databind.JsonNode;

/**
 * One account of a signal-cli. May be used from any thread; what sends goes out one after the
 * other.
 *
 * <p>Sending returns how it ended. Of a send that ended {@link SendOutcome.Uncertain} because
 * nobody waited longer, the outcome may still be told: each method takes a listener for that.
 */
public final class SignalAccount {

  private final PhoneNumber number;
  private final Caller caller;
  private final Subscribers subscribers;
  private final OtherDevices others;
  private final Sender sender;

  SignalAccount(PhoneNumber number, Caller caller, Subscribers subscribers, SendLane lane) {
    this.number = number;
    this.caller = caller;
    this.subscribers = subscribers;
    this.others = new OtherDevices(caller, number);
    this.sender = new Sender(number, lane, caller.timeouts(), others);
  }

  /** The number that signal-cli knows it by. */
  public PhoneNumber number() {
    return number;
  }

  /**
   * Everybody it knows. After linking they come in one by one: ask for them with {@link
   * #requestSync} and look again for a minute.
   *
   * @param all also who is not (or no longer) on Signal, and the account itself
   */
  public List<Contact> contacts(boolean all) throws SignalCliException {
    return AccountAnswers.contacts(
        caller.call("listContacts", params().with("allRecipients", all)));
  }

  /** Groups of which it is, or was, a member. */
  public List<Group> groups() throws SignalCliException {
    return AccountAnswers.groups(caller.call("listGroups", params()));
  }

  /** All devices, this one too. */
  public List<Device> devices() throws SignalCliException {
    return others.list();
  }

  /** Asks the service who is on Signal. Few at a time: the service limits it. */
  public List<UserStatus> statusOf(List<PhoneNumber> numbers, List<Username> usernames)
      throws SignalCliException {
    return AccountAnswers.statuses(
        caller.call(
            "getUserStatus",
            params()
                .withAll("recipient", numbers.stream().map(PhoneNumber::text).toList())
                .withAll("username", usernames.stream().map(Username::name).toList())));
  }

  /** Keys of others that it has seen. */
  public List<Identity> identities() throws SignalCliException {
    return AccountAnswers.identities(caller.call("listIdentities", params()));
  }

  /** Trusts a key that changed, as the user decided. */
  public void trust(Recipient who, TrustDecision decision) throws SignalCliException {
    Params params = params().with("recipient", who.text());
    switch (decision) {
      case TrustDecision.AllKnownKeys() -> params.with("trustAllKnownKeys", true);
      case TrustDecision.Compared(String safetyNumber) ->
          params.with("verifiedSafetyNumber", safetyNumber);
    }
    caller.call("trust", params);
  }

  /** Hands in a captcha that the user solved in a browser on the same network. */
  public void submitChallenge(ChallengeToken challenge, CaptchaLink solved)
      throws SignalCliException {
    caller.call(
        "submitRateLimitChallenge",
        params().with("challenge", challenge.text()).with("captcha", solved.text()));
  }

  /** Asks the phone for contacts, groups and settings. */
  public void requestSync() throws SignalCliException {
    caller.call("sendSyncRequest", params());
  }

  /** Gives the account's profile a name, without which it can make no groups. */
  public void nameProfile(String givenName) throws SignalCliException {
    caller.call("updateProfile", params().with("givenName", givenName));
  }

  /**
   * Makes a group. If no answer comes it may have been made all the same: look before doing it
   * again.
   */
  public GroupId createGroup(NewGroup group) throws SignalCliException {
    Params params =
        params()
            .with("name", group.name())
            .withAll("member", group.members().stream().map(Recipient::text).toList());
    if (!group.description().isEmpty()) {
      params.with("description", group.description());
    }
    group.picture().ifPresent(file -> params.with("avatar", file.toAbsolutePath().toString()));
    JsonNode answer = caller.value(sender.inTurn("updateGroup", params));
    GroupId id =
        Fields.group(answer, "groupId").orElseThrow(SignalCliException.ProtocolBroken::new);
    if (id.isLegacy()) {
      throw new SignalCliException.Rejected(Complaint.LEGACY_GROUP);
    }
    return id;
  }

  /** Changes a group. */
  public void updateGroup(GroupId group, GroupChange change) throws SignalCliException {
    Params params =
        params()
            .with("groupId", group.base64())
            .withAll("member", change.added().stream().map(Recipient::text).toList())
            .withAll("removeMember", change.removed().stream().map(Recipient::text).toList());
    change.name().ifPresent(name -> params.with("name", name));
    change.description().ifPresent(text -> params.with("description", text));
    change.picture().ifPresent(file -> params.with("avatar", file.toAbsolutePath().toString()));
    caller.value(sender.inTurn("updateGroup", params));
  }

  /** Sends a message and waits for the outcome. */
  public SendOutcome send(OutgoingMessage message) {
    return send(message, _ -> {});
  }

  /**
   * Sends a message and waits for the outcome.
   *
   * @param late told the outcome that came after all
   */
  public SendOutcome send(OutgoingMessage message, Consumer<SendOutcome> late) {
    return sender.send(message, late);
  }

  /** Reacts to a message, or takes that back. */
  public SendOutcome react(Target target, EmojiReaction reaction, Consumer<SendOutcome> late) {
    return sender.react(target, reaction, late);
  }

  /**
   * Deletes a message of the account's own for all. Others' apps only follow within about a day.
   *
   * @param timestamp of the message, in ms since 1970
   */
  public SendOutcome deleteForAll(Target target, long timestamp, Consumer<SendOutcome> late) {
    return sender.deleteForAll(target, timestamp, late);
  }

  /**
   * Receives until the subscription is closed. Receiving answers others with delivery receipts.
   *
   * @param listener called one at a time on a thread of its own. If it is slow, the oldest of what
   *     waits is dropped, but never a receipt
   * @throws IllegalStateException if the account is being received already
   */
  public Subscription receive(Consumer<Incoming> listener) throws SignalCliException {
    subscribers.add(number, listener);
    try {
      int id = caller.call("subscribeReceive", params()).asInt(0);
      return () -> unsubscribe(id, listener);
    } catch (SignalCliException e) {
      subscribers.remove(number, listener);
      throw e;
    }
  }

  private void unsubscribe(int id, Consumer<Incoming> listener) {
    try {
      caller.call("unsubscribeReceive", new Params().with("subscription", id));
    } catch (SignalCliException _) {
      // Without a connection nothing comes any more either.
    } finally {
      subscribers.remove(number, listener);
    }
  }

  private Params params() {
    return new Params().with("account", number.text());
  }

  @Override
  public String toString() {
    return "(account)";
  }
}
