package org.decamp.model;

/** Where a group goes in Signal ({@code signal-backup}, section 8, options G1 to G3). */
public sealed interface SignalConversation extends ConversationTarget {

  @Override
  default Messenger messenger() {
    return Messenger.SIGNAL;
  }

  /**
   * A group that is in the user's Signal already.
   *
   * @param id 32 lower-case hexadecimal digits that follow from the group's master key, and from
   *     which the key does not follow
   */
  record Group(String id) implements SignalConversation {
    public Group {
      if (!id.matches("[0-9a-f]{32}")) {
        throw new IllegalArgumentException("the id of a group has 32 hexadecimal digits");
      }
    }
  }

  /** A group of its own that nothing can be sent to. */
  record ReadOnly() implements SignalConversation {}

  /** No group: what was said is written down in Note to Self. */
  record Transcript() implements SignalConversation {}
}
