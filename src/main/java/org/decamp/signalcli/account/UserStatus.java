package org.decamp.signalcli.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody is on Signal, as the service says just now. Prints nothing of it.
 *
 * @param asked as it was asked
 * @param registered false for what is no number, too
 */
public record UserStatus(String asked, Optional<UUID> aci, boolean registered) {

  @Override
  public String toString() {
    return "(user status)";
  }
}
