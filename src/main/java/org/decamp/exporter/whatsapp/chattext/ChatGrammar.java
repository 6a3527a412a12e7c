package org.decamp.exporter.whatsapp.chattext;

/** The two ways in which phones write a chat. */
public enum ChatGrammar {
  /** Minutes; a file and the words that go with it are one message. */
  ANDROID("android"),
  /** Seconds and brackets; a file is a message of its own. */
  IPHONE("ios");

  private final String code;

  ChatGrammar(String code) {
    this.code = code;
  }

  /** What it is called on the command line and in files. */
  public String code() {
    return code;
  }
}
