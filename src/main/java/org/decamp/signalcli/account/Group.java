package org.decamp.signalcli.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient.PhoneNumber;

/**
 * A group that the account knows. Prints nothing of it.
 *
 * @param member whether the account is in it
 * @param pending invited and not (yet) in it
 */
public record Group(
    GroupId id,
    String name,
    String description,
    boolean member,
    boolean blocked,
    List<Member> members,
    List<Member> pending) {

  public Group {
    members = List.copyOf(members);
    pending = List.copyOf(pending);
  }

  /** Somebody in it. */
  public record Member(Optional<UUID> aci, Optional<PhoneNumber> number, boolean admin) {
    @Override
    public String toString() {
      return "(member)";
    }
  }

  @Override
  public String toString() {
    return "(group)";
  }
}
