package org.decamp.app.web.site;

import org.decamp.exporter.archive.html.view.Words;
import org.decamp.mapping.WebWords;

/** The words and figures of pages in one language. */
public final class Texts {

  private final WebWords table;
  private final Words figures;

  /**
   * @param figures writes numbers as that language does
   */
  public Texts(WebWords table, Words figures) {
    this.table = table;
    this.figures = figures;
  }

  /** As the {@code lang} attribute wants it. */
  public String language() {
    return table.language();
  }

  /** As the {@code dir} attribute wants it. */
  public String direction() {
    return table.direction();
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

  /** Whether there are words for a key. */
  public boolean has(String key) {
    return table.words().containsKey(key);
  }

  /** A number with the language's grouping. */
  public String number(long number) {
    return figures.number(number);
  }

  /** Bytes as people read them. */
  public String size(long bytes) {
    return figures.size(bytes);
  }

  /** A length of time, rounded as people say it. */
  public String duration(long seconds) {
    if (seconds < 60) {
      return say("time.seconds", number(Math.max(1, seconds)));
    }
    return seconds < 3600
        ? say("time.minutes", number(Math.ceilDiv(seconds, 60)))
        : say("time.hours", number(seconds / 3600), number(seconds / 60 % 60));
  }
}
