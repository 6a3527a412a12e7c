package org.decamp.model;

/** What a share points to. */
public enum ShareKind {
  POST,
  REEL,
  STORY,
  PROFILE,
  GIF,
  /** A page outside the service. */
  LINK,
  /** There is no link to tell by. */
  UNKNOWN
}
