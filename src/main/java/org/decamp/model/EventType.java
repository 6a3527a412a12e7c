package org.decamp.model;

/** What happened to a conversation. */
public enum EventType {
  GROUP_CREATED,
  TITLE_CHANGED,
  IMAGE_CHANGED,
  JOINED,
  LEFT,
  REMOVED,
  ADMIN_CHANGED,
  CALL_EVENT,
  POLL,
  /** Nicknames, themes, quick-reaction emoji, pins, waves. */
  COSMETIC,
  /** The service says that something happened and this version does not know what. */
  OTHER
}
