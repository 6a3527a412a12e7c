package org.decamp.signalcli.message;

import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient;

/** Where one message goes: exactly one place, because all places of a call share one time. */
public sealed interface Target {

  /** The account's own Note to Self. It only exists where the account has another device. */
  record NoteToSelf() implements Target {}

  /** One other person. */
  record Direct(Recipient recipient) implements Target {}

  /** A group. */
  record ToGroup(GroupId group) implements Target {}
}
