package org.decamp.app.web.reader;

import java.io.IOException;
import java.util.Optional;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

/** A page about the conversation that its address names; without one there is no such page. */
abstract class OfConversation implements Page {

  private final String path;
  private final ReadingRoom room;

  OfConversation(String path, ReadingRoom room) {
    this.path = path;
    this.room = room;
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public final Reply get(Visit visit) throws IOException, Problem {
    Reading reading = room.reading();
    Optional<Conversation> asked = Asked.conversation(visit, reading);
    return asked.isPresent() ? show(asked.get(), reading, visit) : new Reply.Nothing();
  }

  /** Shows what there is to it. */
  abstract Reply show(Conversation conversation, Reading reading, Visit visit)
      throws IOException, Problem;
}
