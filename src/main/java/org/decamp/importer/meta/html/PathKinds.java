package org.decamp.importer.meta.html;

import java.util.regex.Pattern;
import org.decamp.model.AttachmentKind;

/**
 * What a file is by its folder ({@code instagram-export}, sections 1.2 and 4.5): pages play voice
 * notes as videos, and only the folder tells.
 */
final class PathKinds {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private PathKinds() {}

  /** Whether the address names a file of the export. */
  static boolean isPath(String address) {
    return !address.isEmpty() && address.charAt(0) != '#' && !SCHEME.matcher(address).matches();
  }

  /** The kind of the file; the tag decides where the folder says nothing. */
  static AttachmentKind kind(String path, String tag) {
    int name = path.lastIndexOf('/');
    String folder = name < 0 ? "" : path.substring(path.lastIndexOf('/', name - 1) + 1, name);
    return switch (folder) {
      case "photos" -> AttachmentKind.PHOTO;
      case "videos" -> AttachmentKind.VIDEO;
      case "audio" -> AttachmentKind.VOICE;
      case "gifs" -> AttachmentKind.GIF;
      case "files" -> AttachmentKind.FILE;
      case "stickers_used" -> AttachmentKind.STICKER;
      default ->
          switch (tag) {
            case "img" -> AttachmentKind.PHOTO;
            case "video" -> AttachmentKind.VIDEO;
            case "audio" -> AttachmentKind.AUDIO;
            default -> AttachmentKind.FILE;
          };
    };
  }
}
