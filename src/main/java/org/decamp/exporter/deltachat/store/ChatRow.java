package org.decamp.exporter.deltachat.store;

import java.util.List;
import java.util.Optional;
import org.decamp.model.PrivateText;

/**
 * A chat that can only be read ({@code delta-chat}, sections 3.3 and 4.1, A and D).
 *
 * @param id not used so far
 * @param name on one line
 * @param group what names the group; empty in a chat with one person
 * @param members numbers of contacts, without the owner
 * @param image name of the group's picture among the media
 * @param created seconds since 1970
 * @param description of a group
 */
public record ChatRow(
    long id,
    PrivateText name,
    Optional<String> group,
    List<Long> members,
    Optional<String> image,
    long created,
    PrivateText description)
    implements NewRow {

  public ChatRow {
    members = List.copyOf(members);
  }
}
