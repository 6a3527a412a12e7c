package org.decamp.importer.generated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.TextOrigin;

/**
 * The sentences that were learned, and the labels that follow: nothing stored changes, whoever
 * reads messages gets them labelled.
 */
public final class LearnedTexts {

  /** Nothing was learned. */
  public static final LearnedTexts NONE = new LearnedTexts(Set.of(), Set.of());

  private final Set<Long> placeholders;
  private final Set<Long> notices;

  LearnedTexts(Set<Long> placeholders, Set<Long> notices) {
    this.placeholders = Set.copyOf(placeholders);
    this.notices = Set.copyOf(notices);
  }

  /** Whether no message can get a label. */
  public boolean isEmpty() {
    return placeholders.isEmpty() && notices.isEmpty();
  }

  /**
   * The message with its text labelled if that is a learned sentence; otherwise the message itself.
   *
   * @param names the names that a person has gone by in the conversation
   */
  public Message labelled(Message message, Function<PersonId, ? extends Collection<String>> names) {
    if (!(message.contents().getFirst()
            instanceof Content.Text(PrivateText text, TextOrigin origin))
        || origin != TextOrigin.TYPED) {
      return message;
    }
    return switch (Standing.of(message)) {
      case ALONE ->
          message.reactions().isEmpty() && isOne(notices, text, message.sender(), names)
              ? labelled(message, text, TextOrigin.REACTION_NOTICE)
              : message;
      case BESIDE_CONTENT ->
          isOne(placeholders, text, message.sender(), names)
              ? labelled(message, text, TextOrigin.ATTACHMENT_PLACEHOLDER)
              : message;
      case OTHERWISE -> message;
    };
  }

  private static boolean isOne(
      Set<Long> learned,
      PrivateText text,
      PersonId sender,
      Function<PersonId, ? extends Collection<String>> names) {
    if (learned.isEmpty()) {
      return false;
    }
    for (String name : names.apply(sender)) {
      Optional<TextTemplate> template = TextTemplate.of(text.value(), name);
      if (template.isPresent() && learned.contains(template.get().hash())) {
        return true;
      }
    }
    return false;
  }

  private static Message labelled(Message message, PrivateText text, TextOrigin origin) {
    List<Content> contents = new ArrayList<>(message.contents());
    contents.set(0, new Content.Text(text, origin));
    return new Message(
        message.id(),
        message.sender(),
        message.sentAt(),
        message.precision(),
        contents,
        message.reactions(),
        message.provenance());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LearnedTexts that
        && placeholders.equals(that.placeholders)
        && notices.equals(that.notices);
  }

  @Override
  public int hashCode() {
    return new HashSet<>(placeholders).hashCode() * 31 + notices.hashCode();
  }
}
