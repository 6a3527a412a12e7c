package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.model.AttachmentKind;

/**
 * The download of end-to-end encrypted chats ({@code instagram-export}, section 5). Keys are in
 * lower case without underscores, because nobody has published what Instagram's look like.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param threadKeys keys of a thread
 * @param messageKeys keys of a message
 * @param types what a message may be
 * @param numberInName the running number at the end of a thread's name, which is no part of it
 * @param mediaFolder the folder of all media, beside the threads or one above
 * @param mediaFailures what stands in place of a uri when the service could not fetch the file
 * @param kinds by the ending of a file's name, where the content does not tell
 * @param productWords product by a word in the name of the ZIP or of an outer folder
 * @param defaultProduct where nothing tells
 * @param generations by product
 * @param deviceFiles files that list devices with encryption
 * @param howToGet by product, where a person finds the download
 */
public record EncryptedDownload(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    Set<String> threadKeys,
    Set<String> messageKeys,
    Set<String> types,
    String numberInName,
    String mediaFolder,
    Set<String> mediaFailures,
    Map<String, AttachmentKind> kinds,
    Map<String, String> productWords,
    String defaultProduct,
    Map<String, String> generations,
    Set<String> deviceFiles,
    Map<String, String> howToGet)
    implements MappingFile {

  public EncryptedDownload {
    sources = List.copyOf(sources);
    threadKeys = Set.copyOf(threadKeys);
    messageKeys = Set.copyOf(messageKeys);
    types = Set.copyOf(types);
    mediaFailures = Set.copyOf(mediaFailures);
    kinds = Map.copyOf(kinds);
    productWords = Map.copyOf(productWords);
    generations = Map.copyOf(generations);
    deviceFiles = Set.copyOf(deviceFiles);
    howToGet = Map.copyOf(howToGet);
  }
}
