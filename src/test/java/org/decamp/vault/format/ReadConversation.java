package org.decamp.vault.format;

import java.util.List;
import java.util.Optional;

/**
 * A conversation as the second reader found it.
 *
 * @param row the layer that is shown
 * @param titles newest first
 * @param image the line of an attachment
 */
record ReadConversation(
    long row,
    String id,
    String product,
    String threadKey,
    String kind,
    List<String> titles,
    List<ReadPerson> people,
    String box,
    boolean participant,
    Optional<String> image,
    Optional<String> inviteLink,
    long messages) {

  /** The same conversation, wherever it is stored. */
  ReadConversation anywhere() {
    return new ReadConversation(
        0,
        id,
        product,
        threadKey,
        kind,
        titles,
        people,
        box,
        participant,
        image,
        inviteLink,
        messages);
  }
}
