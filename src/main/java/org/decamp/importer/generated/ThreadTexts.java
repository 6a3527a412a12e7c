package org.decamp.importer.generated;

import java.util.Optional;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;

/**
 * Gathers the evidence of one conversation, from its messages in any order and over several files:
 * a notice and the message that it is about may stand in different ones. Keeps 32 bytes per short
 * text and per reaction until {@link #evidence}.
 */
public final class ThreadTexts {

  /** How long a notice without emoji can be; longer sentences are not worth their memory. */
  private static final int LONGEST_WITHOUT_EMOJI = 60;

  private final long conversation;
  private final TextEvidence evidence = new TextEvidence();
  private final ReactionJoin join = new ReactionJoin();

  public ThreadTexts(ConversationId conversation) {
    this.conversation = TextTemplate.hash(conversation.value());
  }

  /**
   * Takes a message.
   *
   * @param sender the name under which it was sent
   */
  public void message(Message message, String sender) {
    boolean exact = message.precision() != TimePrecision.MINUTE;
    if (exact) {
      for (Reaction reaction : message.reactions()) {
        reaction
            .at()
            .ifPresent(at ->
                join.reaction(
                    person(reaction.actor()),
                    at.getEpochSecond(),
                    message.sentAt().toEpochMilli(),
                    TextTemplate.hash(TextTemplate.plain(reaction.emoji().value()))));
      }
    }
    if (message.contents().getFirst() instanceof Content.Text text
        && text.origin() == TextOrigin.TYPED) {
      Optional<TextTemplate> template = TextTemplate.of(text.text().value(), sender);
      if (template.isPresent()) {
        text(message, sender, template.get(), exact);
      }
    }
  }

  private void text(Message message, String sender, TextTemplate template, boolean exact) {
    long hash = template.hash();
    switch (Standing.of(message)) {
      case ALONE -> {
        evidence.notAPlaceholder(hash);
        if (!message.reactions().isEmpty()) {
          evidence.notANotice(hash);
        } else if (exact) {
          candidate(message, template, hash);
        }
      }
      case BESIDE_CONTENT -> {
        evidence.notANotice(hash);
        evidence.sighted(
            new TextSighting(
                exact ? TextSighting.Kind.BESIDE_CONTENT : TextSighting.Kind.BESIDE_CONTENT_ON_PAGE,
                hash,
                template.value(),
                TextSighting.mark(TextTemplate.hash(sender), conversation, message.id().low(), 0)));
      }
      case OTHERWISE -> {}
    }
  }

  private void candidate(Message message, TextTemplate template, long hash) {
    if (!template.emoji().isEmpty() || template.value().length() <= LONGEST_WITHOUT_EMOJI) {
      join.text(
          person(message.sender()),
          message.sentAt().toEpochMilli(),
          hash,
          template.emoji().isEmpty() ? 0 : TextTemplate.hash(template.emoji()));
    }
  }

  private static long person(PersonId person) {
    return TextTemplate.hash(person.value());
  }

  /** Adds what was gathered from another file of the conversation. */
  public void addAll(ThreadTexts other) {
    evidence.addAll(other.evidence);
    join.addAll(other.join);
  }

  /** What all messages taken so far tell; the end of gathering. */
  public TextEvidence evidence() {
    join.forEachMatch((person, time, hash, emoji, own) ->
        evidence.sighted(
            new TextSighting(
                own
                    ? TextSighting.Kind.AFTER_REACTION
                    : TextSighting.Kind.AFTER_REACTION_WITHOUT_EMOJI,
                hash,
                "",
                TextSighting.mark(person, conversation, time, emoji))));
    return evidence;
  }
}
