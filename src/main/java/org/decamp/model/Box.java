package org.decamp.model;

/** Where the service kept a conversation. */
public enum Box {
  INBOX,
  /** Messages of strangers that wait for a decision. */
  REQUESTS,
  ARCHIVED,
  /** Hidden by the service's own filter. */
  FILTERED,
  /** The part of a chat before it was encrypted end to end. */
  BEFORE_ENCRYPTION,
  /** The inbox shared between Meta's products. */
  CROSS_APP,
  BROADCAST,
  /** The separate download of end-to-end encrypted chats. */
  ENCRYPTED,
  /** A folder that this version does not know by name. */
  OTHER
}
