package org.decamp.exporter.archive.html.view;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The words of the pages, from {@code words.properties}; a further language is a further file.
 *
 * <p>Sentences avoid plural forms, because there are no plural rules to choose them by.
 */
public final class Words {

  private final Locale locale;
  private final Map<String, String> table = new HashMap<>();

  private Words(Locale locale) {
    this.locale = locale;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.decamp.exporter.archive.html.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    bundle.keySet().forEach(key -> table.put(key, bundle.getString(key)));
  }

  /** The words of a language; English where that language has no file. */
  public static Words in(Locale locale) {
    return new Words(locale);
  }

  /** The language, as the {@code lang} attribute wants it. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The words for a key; {@code {0}}, {@code {1}}, ... are replaced by the arguments. */
  public String say(String key, Object... arguments) {
    String words = table.get(key);
    if (words == null) {
      throw new IllegalStateException("no words for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      words = words.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return words;
  }

  /** A number with the language's grouping. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** Bytes as people read them, in decimal units. */
  public String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double kilo = bytes / 1000.0;
    return kilo < 1000
        ? String.format(locale, "%.0f kB", kilo)
        : String.format(locale, "%.1f MB", kilo / 1000);
  }

  Locale locale() {
    return locale;
  }
}
