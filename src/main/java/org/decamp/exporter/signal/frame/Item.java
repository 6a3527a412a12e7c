package org.decamp.exporter.signal.frame;

/** What an entry of a chat is. Signal has more kinds; these are the ones that Decamp writes. */
public sealed interface Item
    permits Item.RemoteDeleted, Poll, StandardMessage, StoryReply, Update, ViewOnce {

  /** A message that its author took back. */
  record RemoteDeleted() implements Item {}
}
