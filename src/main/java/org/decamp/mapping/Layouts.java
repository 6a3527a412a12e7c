package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.model.Box;

/**
 * Folder and file names of exports by era ({@code instagram-export}, section 1).
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param topFolders folders that tell product and generation
 * @param plainGenerations generation by product, where {@code messages} lies at the root
 * @param olderThreads generations that are told from the plain one by the names of their threads
 * @param messagesFolder the folder of all conversations
 * @param boxes by folder name
 * @param messengerMarks folder names that only Messenger uses
 * @param instagramMarks folder names that only Instagram uses
 * @param containerPrefixes product by the beginning of a ZIP's name
 * @param threadKeyPattern group 1 is the stable key in a thread folder's name
 * @param messageFilePattern group 1 is the number, if there is one
 * @param messagePagePattern the same for HTML
 * @param mediaFolders folders inside a thread that hold media
 * @param voiceFolder the one of voice notes
 * @param voiceFilePrefix how names of voice notes begin
 * @param ownerFiles files that tell who the owner is, relative to the root
 * @param otherFolders further folders that stand at the root of an export
 * @param assistantNames chatbot conversations, below the messages folder
 * @param assistantPagePrefix how names of pages with one begin, wherever they lie
 * @param secretDevicesFile lists devices with end-to-end encryption
 * @param ownArchiveFolders folders of archives of Decamp's own, which hold copies of source files
 * @param junkFolders folders of operating systems and packers
 * @param junkFiles files of theirs
 * @param junkPrefixes beginnings of names of theirs
 */
public record Layouts(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    List<TopFolder> topFolders,
    Map<String, String> plainGenerations,
    List<OlderThreads> olderThreads,
    String messagesFolder,
    Map<String, Box> boxes,
    Set<String> messengerMarks,
    Set<String> instagramMarks,
    Map<String, String> containerPrefixes,
    String threadKeyPattern,
    String messageFilePattern,
    String messagePagePattern,
    Set<String> mediaFolders,
    String voiceFolder,
    String voiceFilePrefix,
    Set<String> ownerFiles,
    Set<String> otherFolders,
    Set<String> assistantNames,
    String assistantPagePrefix,
    String secretDevicesFile,
    Set<String> ownArchiveFolders,
    Set<String> junkFolders,
    Set<String> junkFiles,
    Set<String> junkPrefixes)
    implements MappingFile {

  public Layouts {
    sources = List.copyOf(sources);
    topFolders = List.copyOf(topFolders);
    plainGenerations = Map.copyOf(plainGenerations);
    olderThreads = List.copyOf(olderThreads);
    boxes = Map.copyOf(boxes);
    messengerMarks = Set.copyOf(messengerMarks);
    instagramMarks = Set.copyOf(instagramMarks);
    containerPrefixes = Map.copyOf(containerPrefixes);
    mediaFolders = Set.copyOf(mediaFolders);
    ownerFiles = Set.copyOf(ownerFiles);
    otherFolders = Set.copyOf(otherFolders);
    assistantNames = Set.copyOf(assistantNames);
    ownArchiveFolders = Set.copyOf(ownArchiveFolders);
    junkFolders = Set.copyOf(junkFolders);
    junkFiles = Set.copyOf(junkFiles);
    junkPrefixes = Set.copyOf(junkPrefixes);
  }

  /** The top folder of that name. */
  public Optional<TopFolder> topFolder(String name) {
    return topFolders.stream().filter(t -> t.folder().equals(name)).findFirst();
  }

  /**
   * A folder at the root of an export.
   *
   * @param folder its name
   * @param product the service
   * @param generation the format
   */
  public record TopFolder(String folder, String product, String generation) {}

  /**
   * Thread folders of a generation whose {@code messages} lie at the root like those of the plain
   * one.
   *
   * @param product the service
   * @param generation the format
   * @param folderPattern of the names of its thread folders, and of no other generation's
   */
  public record OlderThreads(String product, String generation, String folderPattern) {}
}
