package org.decamp.importer.meta.thread;

import java.util.Optional;
import java.util.Set;
import org.decamp.importer.ConversationHeader;
import org.decamp.model.Attachment;
import org.decamp.model.Box;
import org.decamp.model.ConversationKind;
import org.decamp.model.PrivateText;

/**
 * What a message file says about its thread, gathered while it is read ({@code instagram-export},
 * section 2.1): working state of the format's parser, which fills it.
 */
public final class ThreadHeader {

  public String title = "";
  public String imageUri = "";
  public String inviteLink = "";
  public String threadType = "";
  public boolean joinable;
  public boolean hasImage;
  public boolean stillParticipant = true;
  public boolean pending;
  public boolean hasParticipants;
  public boolean hasMessages;

  /** One of the participants is a chatbot. */
  public boolean assistant;

  /** Participants are strings, as in the encrypted download and not here. */
  public boolean foreignShape;

  /** Whether the thread has a property that only groups have. */
  boolean groupProperties() {
    return joinable || hasImage || threadType.equals("RegularGroup");
  }

  /** The kind of conversation ({@code instagram-export}, section 7). */
  ConversationKind kind(FilePeople people, Box box, Set<String> ownerNames) {
    if (assistant) {
      return ConversationKind.ASSISTANT;
    }
    if (box == Box.BROADCAST) {
      return ConversationKind.BROADCAST;
    }
    boolean severalOthers = !ownerNames.isEmpty() && people.sendersBeside(ownerNames) > 1;
    if (groupProperties() || people.membersAndSenders() > 2 || severalOthers) {
      return ConversationKind.GROUP;
    }
    // A list of members always holds the owner, unless the owner left.
    boolean ownerAlone =
        people.participants().size() == 1
            && people.membersAndSenders() == 1
            && (ownerNames.isEmpty() || ownerNames.contains(people.participants().getFirst()));
    return ownerAlone ? ConversationKind.SELF : ConversationKind.DIRECT;
  }

  ConversationHeader finished(
      FilePeople people, Box box, Set<String> ownerNames, Optional<Attachment> image) {
    Box kept = pending && box == Box.INBOX ? Box.REQUESTS : box;
    return new ConversationHeader(
        kind(people, box, ownerNames),
        PrivateText.ofNonEmpty(title),
        people.people(),
        kept,
        stillParticipant,
        image,
        PrivateText.ofNonEmpty(inviteLink));
  }
}
