package org.decamp.model;

/** Where a conversation of several people goes in another messenger. */
public sealed interface ConversationTarget permits SignalConversation {

  /** In which messenger. */
  Messenger messenger();
}
