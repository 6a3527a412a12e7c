package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * Keys of message files that are known ({@code instagram-export}, section 2); all others are
 * counted as unknown.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param thread keys of the thread object
 * @param message keys of a message
 * @param noise keys of a message that carry nothing for a person
 * @param media keys of a media object
 * @param share keys of a share
 * @param reaction keys of a reaction
 */
public record MessageKeys(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    Set<String> thread,
    Set<String> message,
    Set<String> noise,
    Set<String> media,
    Set<String> share,
    Set<String> reaction)
    implements MappingFile {

  public MessageKeys {
    sources = List.copyOf(sources);
    thread = Set.copyOf(thread);
    message = Set.copyOf(message);
    noise = Set.copyOf(noise);
    media = Set.copyOf(media);
    share = Set.copyOf(share);
    reaction = Set.copyOf(reaction);
  }
}
