package org.decamp.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation without its messages, which are streamed separately.
 *
 * @param id stable across exports
 * @param product the service it comes from, {@code instagram} or {@code messenger}
 * @param threadKey what names the thread inside that service (the digits of Meta's folder name)
 * @param kind direct, group, ...
 * @param titles the titles over time, newest first; empty when the source gives none
 * @param people everybody who is a member or wrote, in order of first appearance
 * @param box where the service kept it
 * @param stillParticipant whether the owner was a member at export time
 * @param image the group's picture
 * @param inviteLink the group's invitation link, a secret: whoever has it can join
 * @param messageCount number of messages
 * @param first time of the oldest message; empty when there is none
 * @param last time of the newest message; empty when there is none
 */
public record Conversation(
    ConversationId id,
    String product,
    PrivateText threadKey,
    ConversationKind kind,
    List<PrivateText> titles,
    List<Person> people,
    Box box,
    boolean stillParticipant,
    Optional<Attachment> image,
    Optional<PrivateText> inviteLink,
    long messageCount,
    Optional<Instant> first,
    Optional<Instant> last) {

  public Conversation {
    titles = List.copyOf(titles);
    people = List.copyOf(people);
  }

  /** The newest title, or the empty text. */
  public PrivateText title() {
    return titles.isEmpty() ? PrivateText.EMPTY : titles.getFirst();
  }
}
