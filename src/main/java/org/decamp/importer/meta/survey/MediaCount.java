package org.decamp.importer.meta.survey;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.media.MediaLookup;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.job.Problem;
import org.decamp.mapping.Mappings;
import org.decamp.model.Attachment;
import org.decamp.model.MissingMedia;
import org.decamp.model.MissingMedia.Reason;

/** Which of the files that messages name are there; every file counts once. */
final class MediaCount {

  private static final String OTHER = "other";

  private final ExportView view;
  private final Set<String> lists;
  private final MediaLookup lookup;
  private final TextDecoder decoder = new TextDecoder(TextDecoder.Mode.BYTE_ESCAPED);
  private final BitSet found = new BitSet();
  private final Fingerprints absent = new Fingerprints();
  private final SortedMap<String, Long> missing = new TreeMap<>();
  private long missingSum;
  private long remote;
  private boolean taken;

  MediaCount(ExportView view, Mappings mappings) {
    this.view = view;
    this.lists = mappings.messageKeys().message();
    this.lookup = new MediaLookup(view, mappings, this::taken);
  }

  private Attachment.Media taken(ExportFile file) {
    taken = true;
    found.set(file.number());
    return new MissingMedia(Reason.NOT_IN_EXPORT); // nobody stores it
  }

  /**
   * Takes a name.
   *
   * @param uri as the message has it
   * @param list the key that lists it
   * @param from the message file
   */
  void named(String uri, String list, ExportFile from) throws Problem {
    String lower = uri.toLowerCase(Locale.ROOT);
    taken = false;
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      remote += absent.add(uri) ? 1 : 0;
      return;
    }
    lookup.find(uri, decoder.decode(uri), from);
    if (!taken && absent.add(from.folder() + '\n' + uri)) {
      missingSum++;
      missing.merge(lists.contains(list) ? list : OTHER, 1L, Long::sum);
    }
  }

  MediaSeen sum() {
    long files = 0;
    long bytes = 0;
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.MEDIA && !file.duplicate()) {
        files++;
        bytes += file.entry().size();
      }
    }
    return new MediaSeen(
        files, bytes, found.cardinality() + missingSum, missingSum, missing, remote);
  }
}
