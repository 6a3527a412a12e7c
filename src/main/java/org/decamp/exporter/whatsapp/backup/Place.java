package org.decamp.exporter.whatsapp.backup;

import org.decamp.people.Human;

/** Where a conversation goes ({@code whatsapp}, section 4). */
sealed interface Place {

  /**
   * Into the chat with somebody.
   *
   * @param with whom
   * @param digits their number with the country code
   */
  record Goes(Human with, String digits) implements Place {}

  /** Nowhere. */
  record Stays(Why why) implements Place {}

  /** Why a conversation has no place. */
  enum Why {
    SEVERAL_PEOPLE(
        "not-of-two",
        "This is not a conversation of two people, and only those have a place in a backup of"
            + " WhatsApp."),
    NOT_LINKED(
        "not-linked",
        "The number of the other person is not known; say it with decamp people link PERSON --phone"
            + " NUMBER."),
    OWNER_UNKNOWN(
        "owner-unknown", "It is not known who of them is you; say so with decamp people owner.");

    private final String code;
    private final String detail;

    Why(String code, String detail) {
      this.code = code;
      this.detail = detail;
    }

    String code() {
      return code;
    }

    String detail() {
      return detail;
    }
  }
}
