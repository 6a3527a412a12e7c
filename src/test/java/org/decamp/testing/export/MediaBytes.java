package org.decamp.testing.export;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Files that are sniffed as what they claim to be, filled with noise: every one different, none of
 * them compressible, like real media.
 */
final class MediaBytes {

  private static final byte[] JPEG =
      HexFormat.of()
          .parseHex(
              "ffd8ffe000104a46494600010100000100010000"
                  + "ffc0001108043803c003012200021101031101ffda000c03010002110311003f00");
  private static final byte[] MP4 =
      HexFormat.of().parseHex("0000001866747970" + "69736f6d0000020069736f6d6d703432" + "00000000");
  private static final byte[] M4A =
      HexFormat.of().parseHex("0000001866747970" + "4d344120000000004d3441206d703432" + "00000000");

  private MediaBytes() {}

  static byte[] of(ExportMessage.Slot slot, int size, SplittableRandom random) {
    byte[] head =
        switch (slot) {
          case PHOTOS -> JPEG;
          case VIDEOS -> MP4;
          case AUDIO_FILES -> M4A;
          case GIFS -> "GIF89a".getBytes(StandardCharsets.US_ASCII);
          case FILES -> "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
          case STICKER -> HexFormat.of().parseHex("89504e470d0a1a0a");
        };
    byte[] bytes = new byte[Math.max(size, head.length)];
    random.nextBytes(bytes);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  static String extension(ExportMessage.Slot slot) {
    return switch (slot) {
      case PHOTOS -> ".jpg";
      case VIDEOS, AUDIO_FILES -> ".mp4";
      case GIFS -> ".gif";
      case FILES -> ".pdf";
      case STICKER -> ".png";
    };
  }
}
