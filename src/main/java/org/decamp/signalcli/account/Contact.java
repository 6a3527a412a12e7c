package org.decamp.signalcli.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.address.Recipient.Username;

/**
 * Somebody whom the account knows. Prints nothing of it.
 *
 * @param aci the account; the only field to key anything by
 * @param number often not known
 * @param names what they are called, the name that the user gave first, without repetition
 * @param unregistered whether the service knows no such account (any more)
 * @param disappearing after which time messages disappear
 */
public record Contact(
    Optional<UUID> aci,
    Optional<PhoneNumber> number,
    Optional<Username> username,
    List<String> names,
    boolean blocked,
    boolean hidden,
    boolean unregistered,
    Optional<Duration> disappearing) {

  public Contact {
    names = List.copyOf(names);
  }

  @Override
  public String toString() {
    return "(contact)";
  }
}
