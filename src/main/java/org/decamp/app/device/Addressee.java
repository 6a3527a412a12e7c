package org.decamp.app.device;

import java.util.List;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayTarget;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.account.Contact;
import org.decamp.signalcli.account.Group;
import org.decamp.signalcli.address.Recipient;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * Who would get what is sent, as the user's Signal calls them. Prints nothing of them.
 *
 * @param name of the contact or group; may be empty
 * @param others how many beside the user
 */
public record Addressee(String name, int others) {

  /** A group, and what it is chosen by. */
  public record OfGroup(String name, String id, int members) {
    @Override
    public String toString() {
      return "(group)";
    }
  }

  /**
   * Looks up the contact or group of a target with others.
   *
   * @throws Problem.MissingInput if there is none
   */
  public static Addressee of(SignalCli signalCli, ReplayTarget target)
      throws SignalCliException, Problem {
    SignalAccount account = SignalDevice.account(signalCli);
    return switch (target) {
      case ReplayTarget.NoteToSelf _, ReplayTarget.OwnGroups _ -> new Addressee("", 0);
      case ReplayTarget.Contact(Recipient who) ->
          account.contacts(false).stream()
              .filter(contact -> is(contact, who))
              .findFirst()
              .map(contact -> new Addressee(name(contact), 1))
              .orElseThrow(() ->
                  new Problem.MissingInput(
                      "your Signal knows no such contact",
                      "See decamp people link --signal-cli --contacts."));
      case ReplayTarget.Group(var id) ->
          account.groups().stream()
              .filter(group -> group.id().equals(id) && group.member())
              .findFirst()
              .map(group -> new Addressee(group.name(), group.members().size() - 1))
              .orElseThrow(() ->
                  new Problem.MissingInput(
                      "you are in no such group", "See decamp device show --groups."));
    };
  }

  private static boolean is(Contact contact, Recipient who) {
    return contact.aci().map(Recipient.Aci::new).filter(who::equals).isPresent();
  }

  private static String name(Contact contact) {
    return contact.names().isEmpty() ? "" : contact.names().getFirst();
  }

  /** The groups that the user is in. */
  public static List<OfGroup> groups(SignalCli signalCli) throws SignalCliException, Problem {
    return SignalDevice.account(signalCli).groups().stream()
        .filter(Group::member)
        .map(group -> new OfGroup(group.name(), group.id().base64(), group.members().size()))
        .toList();
  }

  @Override
  public String toString() {
    return "(addressee)";
  }
}
