package org.decamp.app.web.site;

import org.decamp.exporter.archive.html.view.Words;
import org.decamp.mapping.WebWords;

/** The words and figures of pages in one language. */
public final class Texts {

  private final WebWords table;
  private final Words archive;

  /**
   * @param archive the words of an archive's pages, which write numbers as that language does
   */
  public Texts(WebWords table, Words archive) {
    this.table = table;
    this.archive = archive;
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

  /** The words of an archive's pages in the same language. */
  public Words archive() {
    return archive;
  }

  /** A number with the language's grouping. */
  public String number(long number) {
    return archive.number(number);
  }

  /** Bytes as people read them. */
  public String size(long bytes) {
    return archive.size(bytes);
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
