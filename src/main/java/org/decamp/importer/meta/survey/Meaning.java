package org.decamp.importer.meta.survey;

/**
 * What the survey wants to know of the values at a place ({@code instagram-export}, sections 2.1,
 * 2.2, 2.4 and 5.1); decided once for each place, not for each value.
 */
enum Meaning {
  MESSAGE,
  /** Unix milliseconds. */
  MILLISECONDS,
  /** A date and time in words. */
  DATE_TIME,
  /** A file that a message names. */
  MEDIA,
  NONE;

  static Meaning of(String path) {
    return switch (path) {
      case "messages[]", "[].conversation[]" -> MESSAGE;
      case "messages[].timestamp_ms", "messages[].timestamp" -> MILLISECONDS;
      case "[].conversation[].created_at" -> DATE_TIME;
      default ->
          path.startsWith("messages[].") && path.endsWith(".uri") && !path.contains("thumbnail")
              ? MEDIA
              : NONE;
    };
  }
}
