package org.decamp.vault.format;

import java.util.List;

/** What the stored numbers stand for (document, section 8). */
final class StoredNames {

  static final List<String> ATTACHMENT =
      List.of("PHOTO", "VIDEO", "VOICE", "AUDIO", "GIF", "STICKER", "FILE");
  static final List<String> BOX =
      List.of(
          "INBOX",
          "REQUESTS",
          "ARCHIVED",
          "FILTERED",
          "BEFORE_ENCRYPTION",
          "CROSS_APP",
          "BROADCAST",
          "OTHER",
          "ENCRYPTED");
  static final List<String> CALL = List.of("AUDIO", "VIDEO", "UNKNOWN");
  static final List<String> CONVERSATION =
      List.of("DIRECT", "GROUP", "SELF", "BROADCAST", "ASSISTANT");
  static final List<String> EVENT =
      List.of(
          "GROUP_CREATED",
          "TITLE_CHANGED",
          "IMAGE_CHANGED",
          "JOINED",
          "LEFT",
          "REMOVED",
          "ADMIN_CHANGED",
          "CALL_EVENT",
          "POLL",
          "COSMETIC",
          "OTHER");
  static final List<String> MISSING =
      List.of(
          "NOT_IN_EXPORT",
          "REMOTE_ONLY",
          "FAILED_AT_SOURCE",
          "UNSAFE_NAME",
          "DAMAGED",
          "AMBIGUOUS");
  static final List<String> PRECISION = List.of("MILLISECOND", "SECOND", "MINUTE");
  static final List<String> SHARE =
      List.of("POST", "REEL", "STORY", "PROFILE", "GIF", "LINK", "UNKNOWN");
  static final List<String> TEXT =
      List.of("TYPED", "ATTACHMENT_PLACEHOLDER", "REACTION_NOTICE", "SERVICE_NOTICE");
  static final List<String> WITHHELD = List.of("NOT_IN_EXPORT", "TAKEN_DOWN");

  private StoredNames() {}

  static String name(List<String> names, long code) {
    return names.get(Math.toIntExact(code));
  }
}
