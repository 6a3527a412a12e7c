package org.decamp.exporter.whatsapp.backup;

import org.decamp.model.AttachmentKind;

/**
 * The forms of entries that are written ({@code whatsapp}, sections 1 and 3.3), and where files of
 * each lie.
 */
enum EntryForm {
  TEXT(0, ""),
  IMAGE(1, "Images"),
  AUDIO(2, "Audio"),
  VOICE(2, "Voice Notes"),
  VIDEO(3, "Video"),
  DOCUMENT(9, "Documents"),
  GIF(13, "Animated Gifs"),
  STICKER(20, "Stickers");

  private final int number;
  private final String folder;

  EntryForm(int number, String folder) {
    this.number = number;
    this.folder = folder;
  }

  /** What the app calls it. */
  int number() {
    return number;
  }

  /** The name of the folder, behind that of the app. */
  String folder() {
    return folder;
  }

  /** What files of it are to people; a text is none. */
  AttachmentKind kind() {
    return switch (this) {
      case IMAGE -> AttachmentKind.PHOTO;
      case AUDIO -> AttachmentKind.AUDIO;
      case VOICE -> AttachmentKind.VOICE;
      case VIDEO -> AttachmentKind.VIDEO;
      case TEXT, DOCUMENT -> AttachmentKind.FILE;
      case GIF -> AttachmentKind.GIF;
      case STICKER -> AttachmentKind.STICKER;
    };
  }

  /** Whether words can stand below the file. */
  boolean takesWords() {
    return switch (this) {
      case TEXT, IMAGE, VIDEO, GIF, DOCUMENT -> true;
      case AUDIO, VOICE, STICKER -> false;
    };
  }

  /** Whether what the owner sent lies apart. */
  boolean apartIfSent() {
    return this == IMAGE || this == VIDEO;
  }
}
