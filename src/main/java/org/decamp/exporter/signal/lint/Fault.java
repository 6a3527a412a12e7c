package org.decamp.exporter.signal.lint;

/** What can be wrong with a backup that Signal's validator accepts. */
public enum Fault {
  SENT_TWICE("7.1", "two messages of one author at the same millisecond in one chat"),
  SECOND_CHAT("7.2", "two chats with one recipient"),
  REVISIONS("7.3", "an edited message with its older wordings"),
  UNUSABLE_NUMBER("7.4", "a contact with nothing but an impossible phone number"),
  SENT_TO_NOBODY("7.5", "a message of the owner's without the right recipients"),
  OWNER_AS_CONTACT("7.6", "the owner as a contact"),
  NOBODY_AS_CONTACT("7.6", "a contact whose account identifier is all zero"),
  AFTER_MESSAGES("7.7", "a recipient, chat or setting behind the first message"),
  IMPOSSIBLE_TIME("7.8", "a time before 2004 or in the future"),
  OUT_OF_ORDER("7.9", "a message that stands behind a later one"),
  RECEIVED_OTHERWISE("7.9", "a message whose time of arrival is another than that of sending"),
  UNREAD("7.10", "an unread message"),
  NOT_ACCEPTED("7.11", "a contact or group that opens as a message request"),
  RANGE_OUTSIDE("7.12", "a style outside its text"),
  TEXT_TOO_LONG("7.12", "a text of more than 131,072 bytes"),
  QUOTE_TOO_LONG("7.12", "a quotation of more than 2,048 bytes"),
  MEDIA_MISSING("7.13", "a media file that does not exist"),
  MEDIA_NOT_NAMED("7.13", "a media file that the list of files does not name"),
  MEDIA_LENGTH("7.13", "a media file of another length than its content asks for"),
  MEDIA_DAMAGED("7.13", "a media file that does not open or holds something else"),
  NOT_OURS_TO_WRITE("7.14", "a record that only Signal may write"),
  ORIGINAL_LOST("7.14", "an original record that is changed, moved or gone"),
  GROUP_TWICE("7.15", "a group that stands twice"),
  UNKNOWN_REFERENCE("7.16", "a reference to a chat or recipient that does not stand before it"),
  WRONG_AUTHOR("6", "a message in a chat that its author is not part of"),
  WRONG_PLACE("6", "an entry of a kind that its chat cannot hold"),
  REACTION("6", "two reactions of one author, or one without an emoji"),
  VOICE_WITH_WORDS("6", "a voice message with something beside it"),
  NO_RECORD("3.4", "a record that cannot be read, which Signal would skip in silence");

  private final String section;
  private final String sentence;

  Fault(String section, String sentence) {
    this.section = section;
    this.sentence = sentence;
  }

  /** Where in the sheet {@code signal-backup} it comes from. */
  public String section() {
    return section;
  }

  /** What it is, without content. */
  public String sentence() {
    return sentence;
  }
}
