package org.decamp.replay;

import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient;

/** Where conversations go. */
public sealed interface ReplayTarget {

  /** The constant by which the custody record names the kind. */
  String kind();

  /** Whether it only reaches devices of the user's own. */
  default boolean onlyOneself() {
    return switch (this) {
      case NoteToSelf _, OwnGroups _ -> true;
      case Contact _, Group _ -> false;
    };
  }

  /** Everything into Note to Self. */
  record NoteToSelf() implements ReplayTarget {
    @Override
    public String kind() {
      return "note-to-self";
    }
  }

  /** Each conversation into a group of its own with nobody else in it, made where there is none. */
  record OwnGroups() implements ReplayTarget {
    @Override
    public String kind() {
      return "own-groups";
    }
  }

  /** Somebody else: every message rings there, and Signal may close the account for it. */
  record Contact(Recipient who) implements ReplayTarget {
    @Override
    public String kind() {
      return "contact";
    }
  }

  /** A group with others in it: every message rings with all of them. */
  record Group(GroupId group) implements ReplayTarget {
    @Override
    public String kind() {
      return "group";
    }
  }
}
