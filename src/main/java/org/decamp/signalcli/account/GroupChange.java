package org.decamp.signalcli.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.address.Recipient;

/** What is to become different about a group; what is empty stays. Prints nothing of it. */
public record GroupChange(
    Optional<String> name,
    Optional<String> description,
    Optional<Path> picture,
    List<Recipient> added,
    List<Recipient> removed) {

  public GroupChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Another name. */
  public static GroupChange renamed(String name) {
    return new GroupChange(
        Optional.of(name), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  @Override
  public String toString() {
    return "(change of a group)";
  }
}
