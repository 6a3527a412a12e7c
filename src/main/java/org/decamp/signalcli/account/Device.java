package org.decamp.signalcli.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A device of the account. Prints nothing of its name.
 *
 * @param id 1 is the phone
 */
public record Device(
    int id, Optional<String> name, Optional<Instant> created, Optional<Instant> lastSeen) {

  @Override
  public String toString() {
    return "(device " + id + ")";
  }
}
