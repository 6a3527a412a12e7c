package org.decamp.signalcli.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.address.Recipient;

/**
 * A group to make. Prints nothing of it.
 *
 * @param members beside the account itself; none for a group of one's own
 * @param picture a file
 */
public record NewGroup(
    String name, String description, List<Recipient> members, Optional<Path> picture) {

  public NewGroup {
    members = List.copyOf(members);
  }

  /** One with nobody else in it: what is sent there only goes to one's own devices. */
  public static NewGroup ofOnesOwn(String name, String description) {
    return new NewGroup(name, description, List.of(), Optional.empty());
  }

  @Override
  public String toString() {
    return "(new group)";
  }
}
