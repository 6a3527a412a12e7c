package org.decamp.model;

/** What sort of conversation it is. */
public enum ConversationKind {
  /** Two people. */
  DIRECT,
  /** Several people, or a thread that has a group's properties. */
  GROUP,
  /** The owner alone: notes to self. */
  SELF,
  /** One writes, many read. */
  BROADCAST,
  /** A chatbot. */
  ASSISTANT
}
