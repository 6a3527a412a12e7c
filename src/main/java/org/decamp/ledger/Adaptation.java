package org.decamp.ledger;

/** The documented ways in which an object may change on its way; the code is what reports show. */
public enum Adaptation {
  CALL_AS_TEXT("call-as-text", "shown as a line of text"),
  CALL_WITHOUT_LENGTH(
      "call-without-length", "without how long it took, for which there is no place"),
  EVENT_AS_TEXT("event-as-text", "shown as a line of text"),
  LOCATION_AS_TEXT("location-as-text", "shown as a line of text"),
  REACTION_AS_TEXT("reaction-as-text", "shown as a line of text"),
  MEDIA_MISSING("media-missing", "shown as missing, with the reason"),
  TIME_SHIFTED(
      "time-shifted", "given the next time that is free, or the nearest that the target takes"),
  WITHHELD_NOTICE("withheld-notice", "shown as a notice, because the content is not in the export"),
  SENT_ANEW("sent-anew", "sent as a new message, its time and author in the text"),
  PSEUDONYMS("pseudonyms", "people called by pseudonyms, file names and places left out"),
  TEXT_REPAIRED(
      "text-repaired", "cut in the middle of a character by the source; shown with U+FFFD");

  private final String code;
  private final String description;

  Adaptation(String code, String description) {
    this.code = code;
    this.description = description;
  }

  /** The code in reports. */
  public String code() {
    return code;
  }

  /** What it means to a person. */
  public String description() {
    return description;
  }
}
