package org.decamp.importer.meta.survey;

import java.util.HashSet;
import java.util.Set;
import org.decamp.mapping.Mappings;
import org.decamp.mapping.MessageKeys;

/** Which keys of message files the mappings list, by the object that has them. */
public final class KeyBook {

  /** More different keys than any object of Meta's has: its keys are not structure. */
  public static final int MOST_UNKNOWN = 40;

  private final MessageKeys keys;
  private final Set<String> nested;
  private final Set<String> all = new HashSet<>();

  /** By the mappings. */
  public KeyBook(Mappings mappings) {
    this.keys = mappings.messageKeys();
    this.nested = mappings.knownNames().nestedKeys();
    all.addAll(keys.thread());
    all.addAll(keys.message());
    all.addAll(keys.noise());
    all.addAll(keys.media());
    all.addAll(keys.share());
    all.addAll(keys.reaction());
    all.addAll(nested);
    all.addAll(mappings.knownNames().nameKeys());
  }

  /** Whether the key is listed for an object of that level. */
  boolean lists(String level, String key) {
    return switch (level) {
      case "thread" -> keys.thread().contains(key);
      case "message" -> keys.message().contains(key) || keys.noise().contains(key);
      case "media" -> keys.media().contains(key);
      case "share" -> keys.share().contains(key);
      case "reaction" -> keys.reaction().contains(key);
      default -> nested.contains(key);
    };
  }

  /** Whether the key is listed for any object. */
  public boolean lists(String key) {
    return all.contains(key);
  }

  /** What the object at a place is, in a file of the current layouts. */
  static String level(JsonNode object) {
    return switch (object.path) {
      case "" -> "thread";
      case "messages[]" -> "message";
      case "messages[].share" -> "share";
      case "messages[].reactions[]" -> "reaction";
      case "messages[].sticker",
          "messages[].photos[]",
          "messages[].videos[]",
          "messages[].audio_files[]",
          "messages[].gifs[]",
          "messages[].files[]" ->
          "media";
      default -> object.path.startsWith("messages[]") ? "inside a message" : "inside a thread";
    };
  }

  /** The key as it may be told. */
  String told(JsonNode place, NamesSeen names) {
    if (place.isElement() || lists(place.key)) {
      return place.key;
    }
    boolean crowd = place.parent.width() > MOST_UNKNOWN;
    return crowd || !names.tellable(place.key) ? JsonNode.FURTHER : place.key;
  }
}
