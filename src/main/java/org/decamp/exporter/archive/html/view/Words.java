package org.decamp.exporter.archive.html.view;

import org.decamp.exporter.ContentKind;
import org.decamp.mapping.InterfaceWords;

/** The words of the pages in one language. */
public final class Words {

  private final InterfaceWords table;

  /** The words of that table. */
  public Words(InterfaceWords table) {
    this.table = table;
  }

  /** The language, as the {@code lang} attribute wants it. */
  public String language() {
    return table.language();
  }

  /** The words for a key; {@code {0}}, {@code {1}}, ... are replaced by the arguments. */
  public String say(String key, Object... arguments) {
    String words = table.words().get(key);
    if (words == null) {
      throw new IllegalStateException("no words for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      words = words.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return words;
  }

  /** The words for a constant, by a key of that beginning. */
  public String name(String beginning, Enum<?> constant) {
    return say(beginning + CodeNames.of(constant));
  }

  /** A number with the language's grouping. */
  public String number(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, table.thousands());
    }
    return digits.toString();
  }

  /** Bytes as people read them, in decimal units. */
  public String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 999_500) {
      return (bytes + 500) / 1000 + " kB";
    }
    long tenths = (bytes + 50_000) / 100_000;
    return number(tenths / 10) + table.decimal() + tenths % 10 + " MB";
  }

  InterfaceWords table() {
    return table;
  }

  /** What a kind of content is called. */
  public String kind(ContentKind kind) {
    return switch (kind) {
      case TEXT -> say("selection.text");
      case PHOTO -> say("media.photo");
      case VIDEO -> say("media.video");
      case VOICE -> say("media.voice");
      case AUDIO -> say("media.audio");
      case GIF -> say("media.gif");
      case STICKER -> say("media.sticker");
      case FILE -> say("media.file");
      case SHARE -> say("share.unknown");
      case LOCATION -> say("location");
      case CALL -> say("call.unknown");
      case EVENT -> say("event.other");
      case UNSENT -> say("selection.unsent");
      case WITHHELD -> say("selection.withheld");
      case UNKNOWN -> say("selection.unknown");
    };
  }
}
