package org.decamp.signalcli.failure;

/**
 * What signal-cli objects to, as far as its words can be told apart without keeping them ({@code
 * signal-cli}, sections 5 and 6).
 */
public enum Complaint {
  GROUP_NOT_FOUND("the group is not known", "List the groups and choose one of them."),
  INVALID_ADDRESS("a phone number, name or group is malformed", "Check how it is written."),
  NO_RECIPIENT("nobody was named", "Name somebody."),
  EMPTY_MESSAGE("the message is empty", "Give it text or an attachment."),
  INVALID_STYLE("a mention, style or quote is malformed", "Leave it out."),
  LINK_UNKNOWN("the link is not, or no longer, known", "Start linking again."),
  LINK_TIMED_OUT("the link was not scanned in time", "Start linking again."),
  ALREADY_LINKED("this account is linked here already", "Use it, or remove its data first."),
  CAPTCHA("the captcha was not accepted", "Solve a new one."),
  ATTACHMENT("an attachment is missing, empty or unreadable", "Check the file."),
  UPLOAD("an attachment could not be uploaded", "Check the network and try again."),
  LEGACY_GROUP(
      "only a group of the old kind could be made", "Give the account a profile name first."),
  SUBSCRIPTION("the subscription is not known", "Subscribe again."),
  OTHER("for a reason of its own", "Check what was asked for.");

  private final String sentence;
  private final String advice;

  Complaint(String sentence, String advice) {
    this.sentence = sentence;
    this.advice = advice;
  }

  String sentence() {
    return sentence;
  }

  String advice() {
    return advice;
  }
}
