package org.decamp.importer.meta.layout;

/** What a file of an export is to the importer, as far as its name tells. */
public enum FileRole {
  /** A message file of the current JSON generations. */
  MESSAGES_JSON,
  /** A message page of an HTML export. */
  MESSAGES_HTML,
  /** A conversation of the end-to-end encrypted download, by its shape. */
  MESSAGES_ENCRYPTED,
  /** A conversation shaped like the current generations that lies in no thread folder. */
  MESSAGES_FLAT,
  /** All conversations in one file, as in 2020, by its shape. */
  MESSAGES_2020,
  /** A file below a messages folder that messages may name. */
  MEDIA,
  /** Tells who the owner is. */
  OWNER,
  /** Lists devices with end-to-end encryption. */
  SECRET_DEVICES,
  /** A conversation with a chatbot. */
  ASSISTANT,
  /** Made by an operating system or a packer. */
  JUNK,
  /** Another part of the export. */
  OTHER
}
