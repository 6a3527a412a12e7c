package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which languages the archive's pages can be written in: a folder inside a JAR cannot be listed
 * without opening the JAR a second time.
 *
 * @param schema see {@link MappingFile}
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param languages names of the files in {@code interface}, without their ending
 */
record InterfaceLanguages(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    List<String> languages)
    implements MappingFile {

  public InterfaceLanguages {
    sources = List.copyOf(sources);
    languages = List.copyOf(languages);
  }
}
