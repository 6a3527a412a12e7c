package org.decamp.app.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.decamp.mapping.MediaTypes;

/**
 * Which files people sent a browser may show: those whose own bytes say that they are pictures,
 * video or sound of a kind that browsers know. Names and extensions say nothing.
 */
final class MediaType {

  /** Bytes of a file that are looked at. */
  static final int HEAD = 64;

  private static final Set<String> SHOWN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "video/webm",
          "audio/ogg",
          "audio/mpeg",
          "audio/aac",
          "audio/wav");

  private static final Set<String> PICTURES = Set.of("heic", "heix", "heif", "mif1", "msf1");

  private final MediaTypes types;

  MediaType(MediaTypes types) {
    this.types = types;
  }

  /** The type of a file that may be shown; empty for one that is only to be saved. */
  Optional<String> shown(String path, byte[] head) {
    if (head.length >= 12 && ascii(head, 4).equals("ftyp")) {
      if (PICTURES.contains(ascii(head, 8))) {
        return Optional.empty();
      }
      return Optional.of(path.endsWith(".m4a") ? "audio/mp4" : "video/mp4");
    }
    return types.bySignature(head, head.length).filter(SHOWN::contains);
  }

  private static String ascii(byte[] bytes, int from) {
    return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
  }
}
