package org.decamp.exporter.telegramjson;

import java.util.ArrayList;
import java.util.List;
import org.decamp.exporter.SafeText;
import org.decamp.model.PrivateText;

/** Gathers the text of a message, each piece on a line of its own. */
final class EntryText {

  private final List<Entity> entities = new ArrayList<>();

  /** Adds words of a person; no words are nothing. */
  void plain(PrivateText text) {
    if (!text.isEmpty()) {
      add(Entity.Style.PLAIN, text.value());
    }
  }

  /** Adds words that are not the sender's. */
  void marked(String words) {
    add(Entity.Style.MARKED, "[" + words + "]");
  }

  private void add(Entity.Style style, String text) {
    entities.add(new Entity(style, SafeText.of(entities.isEmpty() ? text : "\n" + text)));
  }

  /** Whether the words are there already. */
  boolean says(PrivateText text) {
    return entities.stream().anyMatch(e -> e.text().value().contains(text.value()));
  }

  boolean isEmpty() {
    return entities.isEmpty();
  }

  List<Entity> entities() {
    return entities;
  }
}
