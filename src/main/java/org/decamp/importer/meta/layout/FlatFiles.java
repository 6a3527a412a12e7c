package org.decamp.importer.meta.layout;

import java.util.HashSet;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceEntry;

/**
 * Files that hold conversations without a folder for each: the encrypted download ({@code
 * instagram-export}, section 5) and the single file of 2020 (section 2.4). Found by what is in
 * them; media lie in folders beside.
 */
final class FlatFiles {

  private final Mappings mappings;
  private final Set<String> mediaFolders = new HashSet<>();
  private final Set<Integer> withThreadFolders = new HashSet<>();

  FlatFiles(Mappings mappings) {
    this.mappings = mappings;
  }

  /** The container has threads of the ordinary kind. */
  void threadFolderIn(SourceEntry entry) {
    withThreadFolders.add(entry.container().number());
  }

  /**
   * What a file is by its content; {@link FileRole#OTHER} if it is no conversation.
   *
   * @throws Problem.InputOutput if it cannot be read for another reason than damage
   */
  FileRole look(SourceEntry entry) throws Problem.InputOutput {
    if (entry.size() == 0) {
      return FileRole.OTHER;
    }
    return switch (FileShape.of(entry)) {
      case ENCRYPTED_DOWNLOAD -> beside(entry, FileRole.MESSAGES_ENCRYPTED);
      case CURRENT -> beside(entry, FileRole.MESSAGES_FLAT);
      case LAYOUT_2020 -> {
        mediaFolders.add(place(entry, folder(entry.path())) + sent());
        yield FileRole.MESSAGES_2020;
      }
      case OTHER -> FileRole.OTHER;
    };
  }

  private FileRole beside(SourceEntry entry, FileRole role) {
    String folder = folder(entry.path());
    String media = mappings.encryptedDownload().mediaFolder() + '/';
    mediaFolders.add(place(entry, folder) + media);
    // One source has the folder of media beside the folder of conversations. In an ordinary export
    // the folder of that name holds posts, so there only what a message names counts.
    if (!folder.isEmpty() && !withThreadFolders.contains(entry.container().number())) {
      mediaFolders.add(place(entry, folder(folder.substring(0, folder.length() - 1))) + media);
    }
    return role;
  }

  /** Whether the file lies among the media of such conversations. */
  boolean media(SourceEntry entry, String path) {
    if (path.startsWith(sent())) {
      // Later parts of an export of 2020 hold nothing but media.
      return true;
    }
    for (String folder = folder(entry.path());
        !folder.isEmpty();
        folder = folder(folder.substring(0, folder.length() - 1))) {
      if (mediaFolders.contains(place(entry, folder))) {
        return true;
      }
    }
    return false;
  }

  private String sent() {
    return mappings.layout2020().mediaFolder() + '/';
  }

  private static String place(SourceEntry entry, String folder) {
    return entry.container().number() + ":" + folder;
  }

  /** The folder with its slash; empty at the root. */
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
