package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which phrase books come with the program: a folder inside a JAR cannot be listed without opening
 * the JAR a second time.
 *
 * @param schema see {@link MappingFile}
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param books names of the files in {@code phrases}, without their ending
 */
public record PhraseBooks(
    @JsonProperty("$schema") String schema, int version, List<String> sources, List<String> books)
    implements MappingFile {

  public PhraseBooks {
    sources = List.copyOf(sources);
    books = List.copyOf(books);
  }
}
