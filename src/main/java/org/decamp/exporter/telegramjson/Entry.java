package org.decamp.exporter.telegramjson;

import java.util.List;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.StoredMedia;

/**
 * What one message of the document holds.
 *
 * @param text in stretches, which are put together without anything between
 * @param file at most one: further files are entries of their own
 * @param place at most one
 * @param missing number of attachments of which only words tell
 */
record Entry(List<Entity> text, Optional<File> file, Optional<Place> place, int missing) {

  Entry {
    text = List.copyOf(text);
  }

  /** A further file of the entry before. */
  static Entry further(File file) {
    return new Entry(List.of(), Optional.of(file), Optional.empty(), 0);
  }

  /** Whether a reader may take it for a further file of what was before. */
  boolean nothingButFile() {
    return text.isEmpty() && file.isPresent();
  }

  /** A file that is there. */
  record File(Attachment attachment, StoredMedia media) {

    /** Whether a reader that is not told otherwise skips it. */
    boolean huge() {
      return media.size() > ReaderFacts.LARGEST_FILE;
    }
  }

  /** Coordinates in degrees. */
  record Place(double latitude, double longitude) {}
}
