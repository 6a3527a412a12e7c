package org.decamp.exporter.archive.html;

import java.util.LinkedHashMap;
import java.util.Map;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.model.Message;
import org.decamp.model.PersonId;

/** How many messages of a conversation each of its people wrote. */
final class SenderCounts implements PlaceListener {

  private final Map<PersonId, Long> counts = new LinkedHashMap<>();

  @Override
  public void message(String page, Message message, MessageView shown) {
    counts.merge(message.sender(), 1L, Long::sum);
  }

  /** By person, in the order of their first message; those who wrote nothing are left out. */
  Map<PersonId, Long> counts() {
    return counts;
  }
}
