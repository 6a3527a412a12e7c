package org.decamp.exporter.signal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;

/** Turns messages of one conversation into entries of one chat. */
public final class MessageMapping {

  private final Cast cast;
  private final AttachmentMapping attachments;
  private final EventMapping events;
  private final CallMapping calls;

  /**
   * @param files where the content of an attachment lies, or that it is missing
   */
  public MessageMapping(Cast cast, Function<Attachment, FilePointer> files) {
    this.cast = cast;
    this.attachments = new AttachmentMapping(files);
    this.events = new EventMapping(cast);
    this.calls = new CallMapping(cast);
  }

  /** Decides what everything in a message becomes. */
  public Mapped map(Message message) {
    Optional<Actor> author = cast.author(message.sender());
    return author.isPresent()
        ? written(message, author.get().recipientId())
        : withoutAuthor(message);
  }

  private Mapped written(Message message, long author) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Item> updates = new ArrayList<>();
    MessageParts parts = new MessageParts(cast.prefix(message.sender()));
    boolean takenBack = false;
    Outcome itself = Outcome.carried(Subject.MESSAGE);
    for (Content content : message.contentsWithoutPlaceholders()) {
      switch (content) {
        case Content.Text text -> parts.words(text.text());
        case Content.Media(Attachment attachment) -> {
          parts.attachment(attachment);
          outcomes.add(attachments.outcome(attachment));
        }
        case Content.Share share -> {
          parts.share(share);
          outcomes.add(Outcome.carried(Subject.SHARE));
        }
        case Content.Location location -> {
          parts.location(location);
          outcomes.add(Outcome.adapted(Subject.SHARE, Adaptation.LOCATION_AS_TEXT));
        }
        case Content.Call call -> {
          Optional<Update> update = calls.update(message, call);
          update.ifPresentOrElse(updates::add, () -> parts.notice(CallMapping.words(call)));
          outcomes.add(calls.outcome(call, update.isPresent()));
        }
        case Content.Event event -> {
          Optional<Update> update = events.update(message.sender(), event);
          update.ifPresentOrElse(updates::add, () -> parts.notice(EventMapping.words(event)));
          outcomes.add(EventMapping.outcome(update.isPresent()));
        }
        case Content.Unsent _ -> takenBack = true;
        case Content.Withheld _ -> {
          parts.notice("[not in the export]");
          itself = Outcome.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
        }
        case Content.Unknown _ -> parts.notice("[a kind of message that is not known]");
      }
    }
    if (!takenBack && updates.isEmpty() && parts.isEmpty()) {
      parts.notice("[an empty message]");
    }
    List<Item> items = new ArrayList<>(parts.items(attachments));
    if (takenBack && items.isEmpty()) {
      items.add(new Item.RemoteDeleted());
    }
    ReactionMapping reactions = new ReactionMapping(cast, message);
    if (!items.isEmpty()) {
      items.set(0, reactions.putOn(items.getFirst()));
    }
    outcomes.addAll(reactions.outcomes());
    items.addAll(updates);
    outcomes.addFirst(itself);
    return new Mapped(items.stream().map(item -> new Draft(author, item)).toList(), outcomes);
  }

  /** Nothing can stand in a chat that nobody of it wrote. */
  private static Mapped withoutAuthor(Message message) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(Outcome.omitted(Subject.MESSAGE, Omission.NO_RECIPIENT));
    for (Content content : message.contentsWithoutPlaceholders()) {
      switch (content) {
        case Content.Media _ -> add(outcomes, Subject.ATTACHMENT);
        case Content.Share _, Content.Location _ -> add(outcomes, Subject.SHARE);
        case Content.Call _, Content.Event _ -> add(outcomes, Subject.EVENT);
        case Content.Text _, Content.Unsent _, Content.Withheld _, Content.Unknown _ -> {}
      }
    }
    message.reactions().forEach(_ -> add(outcomes, Subject.REACTION));
    return new Mapped(List.of(), outcomes);
  }

  private static void add(List<Outcome> outcomes, Subject subject) {
    outcomes.add(Outcome.omitted(subject, Omission.NO_RECIPIENT));
  }
}
