package org.decamp.exporter;

/** File name extensions by sniffed type, so that the user's programs open media by double click. */
public final class MediaExtension {

  private MediaExtension() {}

  /** The extension without a dot; {@code bin} for types that have no common one. */
  public static String of(String mimeType) {
    return switch (mimeType) {
      case "image/jpeg" -> "jpg";
      case "image/png" -> "png";
      case "image/gif" -> "gif";
      case "image/webp" -> "webp";
      case "image/heic" -> "heic";
      case "image/heif" -> "heif";
      case "image/avif" -> "avif";
      case "image/bmp" -> "bmp";
      case "video/mp4" -> "mp4";
      case "video/quicktime" -> "mov";
      case "video/webm" -> "webm";
      case "video/3gpp" -> "3gp";
      case "audio/mp4", "audio/x-m4a" -> "m4a";
      case "audio/aac" -> "aac";
      case "audio/mpeg" -> "mp3";
      case "audio/ogg" -> "ogg";
      case "audio/opus" -> "opus";
      case "audio/wav", "audio/x-wav" -> "wav";
      case "audio/webm" -> "weba";
      case "audio/amr" -> "amr";
      case "application/pdf" -> "pdf";
      case "application/zip" -> "zip";
      case "text/plain" -> "txt";
      default -> "bin";
    };
  }
}
