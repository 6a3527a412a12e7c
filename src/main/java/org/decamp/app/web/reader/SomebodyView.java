package org.decamp.app.web.reader;

import java.util.List;
import org.decamp.exporter.archive.html.view.PersonView;
import org.decamp.exporter.archive.html.view.Words;

/**
 * Somebody in a conversation.
 *
 * @param words of an archive's pages
 * @param person name and notes
 * @param conversation in which they are that person
 * @param id of that conversation
 * @param name as it is searched for; empty if they have none
 * @param entries conversations with somebody of that name, the newest first
 * @param more how many further ones there are, in words; empty for none
 */
public record SomebodyView(
    Words words,
    PersonView person,
    EntryView conversation,
    String id,
    String name,
    List<EntryView> entries,
    String more) {

  public SomebodyView {
    entries = List.copyOf(entries);
  }
}
