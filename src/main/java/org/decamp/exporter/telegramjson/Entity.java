package org.decamp.exporter.telegramjson;

import org.decamp.model.PrivateText;

/** A stretch of the text of a message. */
record Entity(Style style, PrivateText text) {

  /** How it looks, which tells the words of people from those that are put in their place. */
  enum Style {
    /** What somebody wrote or passed on. */
    PLAIN("plain"),
    /** What the service wrote, or what stands for something that cannot be shown. */
    MARKED("italic");

    private final String code;

    Style(String code) {
      this.code = code;
    }

    /** The name in the document. */
    String code() {
      return code;
    }
  }
}
