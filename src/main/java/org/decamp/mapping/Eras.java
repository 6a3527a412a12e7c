package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the generations of exports are called in plain words and how what belongs to them is got
 * ({@code instagram-export}, sections 1.1, 1.5, 5.1 and 5.3).
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param generations words by generation
 * @param partNamePattern of ZIPs of one export; groups {@code request} (what all parts share),
 *     {@code date} and {@code part}
 * @param encryptedDownload by product, where its encrypted chats are asked for
 * @param encryptedDeviceKey the key that every listed device with encryption has
 */
public record Eras(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    Map<String, String> generations,
    String partNamePattern,
    Map<String, String> encryptedDownload,
    String encryptedDeviceKey)
    implements MappingFile {

  public Eras {
    sources = List.copyOf(sources);
    generations = Map.copyOf(generations);
    encryptedDownload = Map.copyOf(encryptedDownload);
  }

  /** The generation in plain words, or its short name if there are none. */
  public String words(String generation) {
    return generations.getOrDefault(generation, generation);
  }

  /** Where the encrypted chats of a product are asked for. */
  public Optional<String> encryptedDownload(String product) {
    return Optional.ofNullable(encryptedDownload.get(product));
  }
}
