package org.decamp.signalcli.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.rpc.Params;

/**
 * A message to send. It is dated when it is sent: nothing can change that. Prints nothing of
 * itself.
 *
 * @param body of more than 2,000 bytes the whole goes as an attachment of its own; clients show up
 *     to about 16 KiB well. At most {@link Params#LONGEST_STRING} characters
 * @param attachments files, read by signal-cli itself while it sends; the name is sent, the type
 *     follows from it
 * @param urgent whether the recipient's phone may be woken; older versions always do
 * @param voiceNote whether audio is marked as a voice note; older versions never do
 */
public record OutgoingMessage(
    Target target,
    String body,
    List<Path> attachments,
    List<TextStyle> styles,
    List<Mention> mentions,
    Optional<Quote> quote,
    boolean urgent,
    boolean voiceNote) {

  /**
   * Takes copies.
   *
   * @throws IllegalArgumentException if the body is too long for signal-cli to survive it
   */
  public OutgoingMessage {
    attachments = List.copyOf(attachments);
    styles = List.copyOf(styles);
    mentions = List.copyOf(mentions);
    if (body.length() > Params.LONGEST_STRING) {
      throw new IllegalArgumentException("the text is too long");
    }
  }

  /** A plain text. */
  public static OutgoingMessage text(Target target, String body) {
    return with(target, body, List.of());
  }

  /** A text with files; either may be empty, not both. */
  public static OutgoingMessage with(Target target, String body, List<Path> attachments) {
    return new OutgoingMessage(
        target, body, attachments, List.of(), List.of(), Optional.empty(), true, false);
  }

  /** The same with styles and mentions. */
  public OutgoingMessage styled(List<TextStyle> with, List<Mention> mentioning) {
    return new OutgoingMessage(
        target, body, attachments, with, mentioning, quote, urgent, voiceNote);
  }

  /** The same in answer to an earlier one. */
  public OutgoingMessage quoting(Quote earlier) {
    return new OutgoingMessage(
        target, body, attachments, styles, mentions, Optional.of(earlier), urgent, voiceNote);
  }

  /** The same without waking a phone, where signal-cli can. */
  public OutgoingMessage quiet() {
    return new OutgoingMessage(
        target, body, attachments, styles, mentions, quote, false, voiceNote);
  }

  /** The same as a voice note, where signal-cli can. */
  public OutgoingMessage asVoiceNote() {
    return new OutgoingMessage(target, body, attachments, styles, mentions, quote, urgent, true);
  }

  @Override
  public String toString() {
    return "(message)";
  }
}
