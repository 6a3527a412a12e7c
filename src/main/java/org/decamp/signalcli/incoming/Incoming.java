package org.decamp.signalcli.incoming;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.address.GroupId;

/** Something that an account received ({@code signal-cli}, section 7.5). */
public sealed interface Incoming {

  /** Who it came from, if that is known. */
  Optional<UUID> from();

  /**
   * A message of somebody else.
   *
   * @param timestamp of the message, in ms since 1970
   * @param text empty where it is something else, such as a reaction or a file
   */
  record Message(
      Optional<UUID> from, long timestamp, Optional<GroupId> group, Optional<String> text)
      implements Incoming {
    @Override
    public String toString() {
      return "(message)";
    }
  }

  /**
   * Something that another device of the account sent.
   *
   * @param timestamp of the message, in ms since 1970
   */
  record SentElsewhere(
      Optional<UUID> from,
      long timestamp,
      Optional<UUID> to,
      Optional<GroupId> group,
      Optional<String> text)
      implements Incoming {
    @Override
    public String toString() {
      return "(sent elsewhere)";
    }
  }

  /**
   * Word that messages of ours arrived, were read or viewed.
   *
   * @param timestamps of those messages, in ms since 1970
   */
  record Receipt(Optional<UUID> from, Kind kind, List<Long> timestamps) implements Incoming {

    public Receipt {
      timestamps = List.copyOf(timestamps);
    }

    @Override
    public String toString() {
      return "(receipt)";
    }
  }

  /** What a receipt says. */
  enum Kind {
    DELIVERED,
    READ,
    VIEWED
  }

  /** Something that could not be decrypted. */
  record Undecryptable(Optional<UUID> from) implements Incoming {
    @Override
    public String toString() {
      return "(undecryptable)";
    }
  }

  /** Anything else: typing, calls, stories, settings. */
  record Other(Optional<UUID> from) implements Incoming {
    @Override
    public String toString() {
      return "(something else)";
    }
  }
}
