package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * The single-file layout of 2018 to 2020 ({@code instagram-export}, section 2.4).
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param product the service
 * @param generation the format
 * @param messageFile the file of all conversations
 * @param mediaFolder files that were sent, which no message names
 * @param noise keys of a message that carry nothing for a person
 * @param renditions sizes of a GIF, the best first
 * @param unavailable sentences that stand in place of what the service did not hand out
 * @param heart the emoji of a like
 */
public record Layout2020(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    String product,
    String generation,
    String messageFile,
    String mediaFolder,
    Set<String> noise,
    List<String> renditions,
    Set<String> unavailable,
    String heart)
    implements MappingFile {

  public Layout2020 {
    sources = List.copyOf(sources);
    noise = Set.copyOf(noise);
    renditions = List.copyOf(renditions);
    unavailable = Set.copyOf(unavailable);
  }
}
