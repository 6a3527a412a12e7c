package org.decamp.importer;

import java.io.OutputStream;
import org.decamp.job.Problem;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;

/**
 * Takes the messages of one file, as one transaction: all of them or, closed without {@link
 * #commit}, none.
 */
public interface MessageFileSink extends AutoCloseable {

  /** Takes the deflated source bytes, which are kept in the vault. */
  OutputStream rawCopy();

  /** The number that provenances of this file carry. */
  int sourceFileNumber();

  /**
   * Adds a message, in the order of the file. Its ordinal is 0; the sink numbers equals.
   *
   * @throws Problem if the vault cannot be written
   */
  void add(Message message) throws Problem;

  /**
   * Ends the transaction.
   *
   * @param header what the file says about the conversation
   * @param sha256 of the uncompressed file, 32 bytes
   * @param size uncompressed bytes
   * @return how many objects were new and how many were there before
   */
  Outcome commit(ConversationHeader header, byte[] sha256, long size) throws Problem;

  /** Discards everything unless {@link #commit} has returned. */
  @Override
  void close() throws Problem;

  /**
   * What a commit did.
   *
   * @param added objects that are new
   * @param duplicates objects that the vault already had
   */
  record Outcome(Counts added, Counts duplicates) {}

  /**
   * Counts of objects.
   *
   * @param messages messages
   * @param reactions reactions on them
   * @param attachments files that belong to them
   * @param missingAttachments those of them without content
   * @param shares shares and locations in them
   * @param events calls and events in them
   */
  record Counts(
      long messages,
      long reactions,
      long attachments,
      long missingAttachments,
      long shares,
      long events) {

    /** No objects. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** The objects that one message is made of. */
    public static Counts of(Message message) {
      long attachments = 0;
      long missing = 0;
      long shares = 0;
      long events = 0;
      for (var content : message.contents()) {
        switch (content) {
          case Content.Media media -> {
            attachments++;
            if (media.attachment().media() instanceof MissingMedia) {
              missing++;
            }
          }
          case Content.Share _ -> shares++;
          case Content.Location _ -> shares++;
          case Content.Call _ -> events++;
          case Content.Event _ -> events++;
          case Content.Text _ -> {}
          case Content.Unsent _ -> {}
          case Content.Withheld _ -> {}
          case Content.Unknown _ -> {}
        }
      }
      return new Counts(1, message.reactions().size(), attachments, missing, shares, events);
    }

    /** The sum. */
    public Counts plus(Counts other) {
      return new Counts(
          messages + other.messages,
          reactions + other.reactions,
          attachments + other.attachments,
          missingAttachments + other.missingAttachments,
          shares + other.shares,
          events + other.events);
    }

    /** The difference. */
    public Counts minus(Counts other) {
      return new Counts(
          messages - other.messages,
          reactions - other.reactions,
          attachments - other.attachments,
          missingAttachments - other.missingAttachments,
          shares - other.shares,
          events - other.events);
    }

    /** The count of one subject; files are not counted here. */
    public long of(Subject subject) {
      return switch (subject) {
        case FILE -> 0;
        case MESSAGE -> messages;
        case REACTION -> reactions;
        case ATTACHMENT -> attachments;
        case SHARE -> shares;
        case EVENT -> events;
      };
    }
  }
}
