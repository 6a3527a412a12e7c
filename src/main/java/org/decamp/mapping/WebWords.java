package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The words of the program's own pages in one language. Sentences avoid plural forms, because there
 * are no plural rules to choose them by.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param language ISO 639 code
 * @param name what the language calls itself
 * @param direction {@code ltr} or {@code rtl}, as HTML wants it
 * @param words by key; {@code {0}}, {@code {1}}, ... are filled in
 */
public record WebWords(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    String language,
    String name,
    String direction,
    Map<String, String> words)
    implements MappingFile {

  public WebWords {
    sources = List.copyOf(sources);
    words = Map.copyOf(words);
  }
}
