package org.decamp.exporter.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ChangedMessages;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.vault.VaultReader.MessageCursor;

/** The messages of one conversation without the names of others. */
final class PseudonymousMessages implements ChangedMessages {

  /** There is no source file that a message could be looked up in. */
  private static final Provenance NOWHERE = new Provenance(0, 0, 0, 0);

  private final MessageCursor originals;
  private final Cast cast;
  private final ContentRedaction contents;
  private final PseudonymKey key;
  private final Set<Object> changed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Changes changes = new ChangesOfLast();
  private boolean messageChanged;

  /**
   * @param originals owned from now on
   */
  PseudonymousMessages(
      MessageCursor originals, Cast cast, ContentRedaction contents, PseudonymKey key) {
    this.originals = originals;
    this.cast = cast;
    this.contents = contents;
    this.key = key;
  }

  @Override
  public Optional<Message> next() throws Problem {
    return originals.next().map(this::redacted);
  }

  private Message redacted(Message original) {
    changed.clear();
    messageChanged = !cast.owner(original.sender());
    return new Message(
        key.id(original.id()),
        cast.id(original.sender()),
        original.sentAt(),
        original.precision(),
        contents(original),
        reactions(original),
        NOWHERE);
  }

  private List<Content> contents(Message original) {
    List<Content> redacted = new ArrayList<>(original.contents().size());
    for (Content content : original.contents()) {
      Content now = contents.redact(content);
      if (contents.changed(content, now)) {
        changed.add(now);
        messageChanged |= now instanceof Content.Text;
      }
      redacted.add(now);
    }
    return redacted;
  }

  private List<Reaction> reactions(Message original) {
    List<Reaction> redacted = new ArrayList<>(original.reactions().size());
    for (Reaction reaction : original.reactions()) {
      Reaction now = new Reaction(cast.id(reaction.actor()), reaction.emoji(), reaction.at());
      if (!cast.owner(reaction.actor())) {
        changed.add(now);
      }
      redacted.add(now);
    }
    return redacted;
  }

  @Override
  public Changes changes() {
    return changes;
  }

  /** What changed in the message that was handed out last. */
  private final class ChangesOfLast implements Changes {
    @Override
    public boolean message() {
      return messageChanged;
    }

    @Override
    public boolean part(Content content) {
      return changed.contains(content);
    }

    @Override
    public boolean part(Reaction reaction) {
      return changed.contains(reaction);
    }
  }

  @Override
  public void close() {
    originals.close();
  }
}
