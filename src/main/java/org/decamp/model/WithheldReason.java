package org.decamp.model;

/** Why the service handed out a message without its content. */
public enum WithheldReason {
  /** Nothing but sender and time is in the export. */
  NOT_IN_EXPORT,
  /** Removed by the service's moderation. */
  TAKEN_DOWN
}
