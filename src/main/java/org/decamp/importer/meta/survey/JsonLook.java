package org.decamp.importer.meta.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.decamp.importer.Structure.JsonForm;
import org.decamp.importer.Structure.JsonPlace;
import org.decamp.importer.Survey.UnknownKey;

/** What the JSON files of one kind look like. */
final class JsonLook {

  private final String kind;
  private final boolean current;
  private final JsonNode root = JsonNode.root();
  private long files;
  private long broken;

  /**
   * Of one kind.
   *
   * @param kind generation or shape of the path
   * @param current whether they are message files of the layouts that the mappings list keys of
   */
  JsonLook(String kind, boolean current) {
    this.kind = kind;
    this.current = current;
  }

  JsonNode root() {
    return root;
  }

  void ended(boolean whole) {
    files++;
    broken += whole ? 0 : 1;
  }

  /** Whether any object has that key. */
  boolean has(String key) {
    boolean[] found = new boolean[1];
    walk(root, n -> found[0] |= n.key.equals(key) && n.total() > 0);
    return found[0];
  }

  /** Keys that the mappings do not list. */
  List<UnknownKey> unknown(KeyBook book, NamesSeen names) {
    List<UnknownKey> unknown = new ArrayList<>();
    if (current) {
      walk(
          root,
          n -> {
            String level = KeyBook.level(n.parent);
            if (n != root && !n.isElement() && !book.lists(level, n.key)) {
              unknown.add(new UnknownKey(kind, level, book.told(n, names), n.total()));
            }
          });
    }
    return unknown;
  }

  JsonForm form(KeyBook book, NamesSeen names) {
    List<JsonPlace> places = new ArrayList<>();
    place(root, "", book, names, places);
    return new JsonForm(kind, files, broken, places);
  }

  private static void place(
      JsonNode node, String path, KeyBook book, NamesSeen names, List<JsonPlace> places) {
    places.add(
        new JsonPlace(
            path,
            node.types(),
            node.digits(),
            Rounded.up(node.longest()),
            node.empty(),
            node.stamps()));
    for (JsonNode below : node.below()) {
      String told = book.told(below, names);
      String separator = path.isEmpty() || below.isElement() ? "" : ".";
      place(below, path + separator + told, book, names, places);
    }
  }

  private static void walk(JsonNode node, Consumer<JsonNode> visit) {
    visit.accept(node);
    for (JsonNode below : node.below()) {
      walk(below, visit);
    }
  }
}
