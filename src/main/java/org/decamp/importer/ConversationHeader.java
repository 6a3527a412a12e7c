package org.decamp.importer;

import java.util.List;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.Box;
import org.decamp.model.ConversationKind;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;

/**
 * What one message file says about its conversation.
 *
 * @param kind as far as this file tells; a later file may know better (a group stays a group)
 * @param title empty if the file gives none
 * @param people members and senders seen in this file; {@code owner} is not yet decided here
 * @param box where the service kept it
 * @param stillParticipant whether the owner was a member at export time
 * @param image the group's picture
 * @param inviteLink the group's invitation link
 */
public record ConversationHeader(
    ConversationKind kind,
    Optional<PrivateText> title,
    List<Person> people,
    Box box,
    boolean stillParticipant,
    Optional<Attachment> image,
    Optional<PrivateText> inviteLink) {

  public ConversationHeader {
    people = List.copyOf(people);
  }
}
