package org.decamp.exporter.archive.html.search;

import java.util.ArrayList;
import java.util.List;

/** The pages that show messages, in the order in which they were written, by number. */
final class Places {

  private record Place(int conversation, String page) {}

  private final List<Place> places = new ArrayList<>();

  /** The number of a page; all messages of a page come one after the other. */
  int number(int conversation, String page) {
    Place last = places.isEmpty() ? null : places.getLast();
    if (last == null || last.conversation() != conversation || !last.page().equals(page)) {
      places.add(new Place(conversation, page));
    }
    return places.size() - 1;
  }

  int count() {
    return places.size();
  }

  /** The number of the conversation that the page is of. */
  int conversation(int place) {
    return places.get(place).conversation();
  }

  /** The file in the conversation's folder. */
  String page(int place) {
    return places.get(place).page();
  }
}
