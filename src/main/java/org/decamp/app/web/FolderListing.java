package org.decamp.app.web;

import java.util.List;

/**
 * What lies in a folder of an archive.
 *
 * @param folder empty for the root
 * @param entries what is in it
 */
public record FolderListing(String folder, List<Entry> entries) {

  public FolderListing {
    entries = List.copyOf(entries);
  }

  /**
   * A file or folder.
   *
   * @param name as it is shown; that of a folder ends with {@code /}
   * @param link relative to the listing
   * @param size in words; empty for a folder
   */
  public record Entry(String name, String link, String size) {}
}
