package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * Names and fixed values of exports that are structure and never content: only these may stand in a
 * description of an export that leaves the machine.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param paths names of folders and files beside those of {@link Layouts}
 * @param words parts of names
 * @param linkWords parts of web addresses
 * @param extensions endings of file names
 * @param nestedKeys keys inside the objects of threads and messages that {@link MessageKeys} does
 *     not list
 * @param values values of enumerations, and fixed texts
 * @param nameKeys keys whose values are names of people
 * @param pathKeys keys whose values are paths
 * @param linkKeys keys whose values are web addresses
 */
public record KnownNames(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    Set<String> paths,
    Set<String> words,
    Set<String> linkWords,
    Set<String> extensions,
    Set<String> nestedKeys,
    Set<String> values,
    Set<String> nameKeys,
    Set<String> pathKeys,
    Set<String> linkKeys)
    implements MappingFile {

  public KnownNames {
    sources = List.copyOf(sources);
    paths = Set.copyOf(paths);
    words = Set.copyOf(words);
    linkWords = Set.copyOf(linkWords);
    extensions = Set.copyOf(extensions);
    nestedKeys = Set.copyOf(nestedKeys);
    values = Set.copyOf(values);
    nameKeys = Set.copyOf(nameKeys);
    pathKeys = Set.copyOf(pathKeys);
    linkKeys = Set.copyOf(linkKeys);
  }
}
