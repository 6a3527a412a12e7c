package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The sentences that the service generates in one language ({@code instagram-export}, section 6).
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param language ISO 639 code
 * @param phrases whole sentences with slots
 */
public record PhraseBook(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    String language,
    List<Phrase> phrases)
    implements MappingFile {

  public PhraseBook {
    sources = List.copyOf(sources);
    phrases = List.copyOf(phrases);
  }
}
