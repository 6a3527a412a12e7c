package org.decamp.model;

/** What an attachment is to people. */
public enum AttachmentKind {
  PHOTO,
  VIDEO,
  /** A recorded voice note. */
  VOICE,
  AUDIO,
  GIF,
  STICKER,
  FILE
}
