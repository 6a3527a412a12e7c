package org.decamp.app.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.decamp.mapping.MediaTypes;

/**
 * Which files people sent a browser may show: those whose own bytes say that they are pictures,
 * video or sound of a kind that browsers know. Of a name only {@code .m4a} counts, which tells
 * sound from video where the bytes do not.
 */
public final class MediaType {

  /** Bytes of a file that are looked at. */
  public static final int HEAD = 64;

  private static final Set<String> SHOWN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "image/avif",
          "video/mp4",
          "video/webm",
          "audio/mp4",
          "audio/ogg",
          "audio/mpeg",
          "audio/aac",
          "audio/wav");

  private final MediaTypes types;

  /**
   * @param types the table of signatures
   */
  public MediaType(MediaTypes types) {
    this.types = types;
  }

  /** The type of a file that may be shown; empty for one that is only to be saved. */
  public Optional<String> shown(String path, byte[] head) {
    boolean iso = head.length >= 12 && ascii(head, 4).equals("ftyp");
    Optional<String> type =
        iso ? Optional.of(iso(path, ascii(head, 8))) : types.bySignature(head, head.length);
    return type.filter(SHOWN::contains);
  }

  /** Browsers play most films of QuickTime, but only if they are called MP4. */
  private String iso(String path, String brand) {
    String usual = path.endsWith(".m4a") ? types.isoAudio() : types.isoVideo();
    String type = types.isoBrands().getOrDefault(brand, usual);
    return type.equals("video/quicktime") ? types.isoVideo() : type;
  }

  private static String ascii(byte[] bytes, int from) {
    return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
  }
}
