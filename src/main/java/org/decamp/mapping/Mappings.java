package org.decamp.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * All data files of {@code /mappings}, loaded and checked.
 *
 * @param layouts folders and file names by era
 * @param messageKeys keys of message files that the sheet knows
 * @param phraseBooks sentences that the service generates, one book per language
 * @param mediaTypes how to tell a media type by its bytes
 * @param deletedAccounts names of anonymised accounts
 * @param encryptedDownload the download of end-to-end encrypted chats
 * @param layout2020 the single-file layout
 * @param shareLinks what links lead to
 * @param pageWords words and the clock of HTML pages
 * @param eras what the generations are called and how what belongs to them is got
 * @param knownNames names that are structure and never content
 */
public record Mappings(
    Layouts layouts,
    MessageKeys messageKeys,
    List<PhraseBook> phraseBooks,
    MediaTypes mediaTypes,
    DeletedAccountNames deletedAccounts,
    EncryptedDownload encryptedDownload,
    Layout2020 layout2020,
    ShareLinks shareLinks,
    PageWords pageWords,
    Eras eras,
    KnownNames knownNames) {

  public Mappings {
    phraseBooks = List.copyOf(phraseBooks);
  }

  /** The files that came with the program. */
  public static Mappings builtIn() throws Problem {
    return load(Optional.empty());
  }

  /**
   * The files that came with the program, each replaced by the one of the same name in the overlay
   * where that has a higher version. Phrase books are those that {@code phrase-books.json} names
   * and whatever lies in the overlay's folder {@code phrases}: a further language is a further
   * file.
   *
   * @throws Problem.BadInput if a file is not what its schema says
   */
  public static Mappings load(Optional<Path> overlay) throws Problem {
    MappingFiles files = new MappingFiles(overlay);
    List<PhraseBook> books = new ArrayList<>();
    for (String name : files.phraseBooks()) {
      books.add(files.read(name, PhraseBook.class));
    }
    return new Mappings(
        files.read("layouts.json", Layouts.class),
        files.read("message-keys.json", MessageKeys.class),
        books,
        files.read("media-types.json", MediaTypes.class),
        files.read("deleted-account-names.json", DeletedAccountNames.class),
        files.read("encrypted-download.json", EncryptedDownload.class),
        files.read("layout-2020.json", Layout2020.class),
        files.read("share-links.json", ShareLinks.class),
        files.read("page-words.json", PageWords.class),
        files.read("eras.json", Eras.class),
        files.read("known-names.json", KnownNames.class));
  }
}
