package org.decamp.exporter;

import java.util.function.ObjLongConsumer;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Message;

/** Counts objects by subject without an allocation per message. */
public final class SubjectTally {

  private long messages;
  private long reactions;
  private long attachments;
  private long shares;
  private long events;

  /** Counts the message and everything that it is made of. */
  public void add(Message message) {
    messages++;
    reactions += message.reactions().size();
    for (Content content : message.contents()) {
      switch (content) {
        case Content.Media _ -> attachments++;
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
  }

  /** Counts reactions by themselves. */
  void addReactions(int count) {
    reactions += count;
  }

  /** Hands every count on. */
  public void enter(ObjLongConsumer<Subject> target) {
    target.accept(Subject.MESSAGE, messages);
    target.accept(Subject.REACTION, reactions);
    target.accept(Subject.ATTACHMENT, attachments);
    target.accept(Subject.SHARE, shares);
    target.accept(Subject.EVENT, events);
  }
}
