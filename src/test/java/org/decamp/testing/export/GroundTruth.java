package org.decamp.testing.export;

import java.util.List;

/**
 * What an import of a generated export must find, counted while it was made.
 *
 * @param owner display name of the person whose export it is
 * @param conversations in the order of writing
 * @param messages every message in the order of writing (newest first in each conversation); empty
 *     for shapes above {@link ExportShape#LISTED_MESSAGES}
 */
public record GroundTruth(
    String owner, List<Conversation> conversations, List<ExpectedMessage> messages) {

  public GroundTruth {
    conversations = List.copyOf(conversations);
    messages = List.copyOf(messages);
  }

  /** The sum over all conversations. */
  public Tally total() {
    return conversations.stream().map(Conversation::tally).reduce(Tally.NONE, Tally::plus);
  }

  /**
   * One thread.
   *
   * @param section the folder under {@code messages}
   * @param digits the number in the folder name
   * @param title display title
   * @param group whether more than two people take part
   * @param tally its counts
   */
  public record Conversation(
      String section, String digits, String title, boolean group, Tally tally) {}

  /**
   * One message.
   *
   * @param thread the digits of its thread
   * @param timeMs Unix milliseconds
   * @param sender display name
   * @param text its content, or the empty text
   */
  public record ExpectedMessage(String thread, long timeMs, String sender, String text) {}

  /**
   * Exact counts.
   *
   * @param files message files
   * @param messages all records, whatever they hold
   * @param reactions reactions on messages
   * @param attachments files named by messages
   * @param missing those of them that no part holds
   * @param shares shares, locations among them
   * @param calls calls
   * @param events group events told by a generated sentence
   * @param reactionNotices generated reaction sentences
   * @param placeholders generated attachment sentences
   * @param unsent messages taken back
   * @param withheld records with nothing but sender and time
   */
  public record Tally(
      long files,
      long messages,
      long reactions,
      long attachments,
      long missing,
      long shares,
      long calls,
      long events,
      long reactionNotices,
      long placeholders,
      long unsent,
      long withheld) {

    /** Nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The sum. */
    public Tally plus(Tally other) {
      return new Tally(
          files + other.files,
          messages + other.messages,
          reactions + other.reactions,
          attachments + other.attachments,
          missing + other.missing,
          shares + other.shares,
          calls + other.calls,
          events + other.events,
          reactionNotices + other.reactionNotices,
          placeholders + other.placeholders,
          unsent + other.unsent,
          withheld + other.withheld);
    }

    /** The counts of one message. */
    static Tally of(ExportMessage message) {
      boolean nothing =
          message.content().isEmpty()
              && message.media().isEmpty()
              && message.share().isEmpty()
              && message.callSeconds().isEmpty()
              && !message.unsent();
      return new Tally(
          0,
          1,
          message.reactions().size(),
          message.media().size(),
          message.media().stream().filter(media -> !media.present()).count(),
          message.share().isPresent() ? 1 : 0,
          message.callSeconds().isPresent() ? 1 : 0,
          message.nature() == ExportMessage.Nature.GROUP_EVENT ? 1 : 0,
          message.nature() == ExportMessage.Nature.REACTION_NOTICE ? 1 : 0,
          message.nature() == ExportMessage.Nature.PLACEHOLDER ? 1 : 0,
          message.unsent() ? 1 : 0,
          nothing ? 1 : 0);
    }

    static Tally ofFile() {
      return new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }
}
