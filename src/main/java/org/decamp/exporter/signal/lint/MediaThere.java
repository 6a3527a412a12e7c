package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.seal.SealException;

/**
 * Every media file that a message shows is there, named, and of its length; those that Decamp wrote
 * are decrypted and compared (section 7.13).
 */
final class MediaThere implements Rule {

  private final MediaShelf shelf;
  private final Set<MediaName> seen = new HashSet<>();

  MediaThere(MediaShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    for (SealedMedia media : StoredMediaOf.item(entry.content())) {
      // A file that an original and a new message share is the original's.
      if (seen.add(media.name())) {
        check(media, entry, breaches);
      }
    }
  }

  private void check(SealedMedia media, Entry entry, Breaches breaches) throws IOException {
    OptionalLong length = shelf.length(media.name());
    if (!shelf.isNamed(media.name())) {
      breaches.add(Fault.MEDIA_NOT_NAMED, entry);
    }
    if (length.isEmpty()) {
      breaches.add(Fault.MEDIA_MISSING, entry);
    } else if (length.getAsLong() != MediaFile.length(media.size())) {
      breaches.add(Fault.MEDIA_LENGTH, entry);
    } else if (entry.ours()) {
      try {
        shelf.verify(media);
      } catch (SealException _) {
        breaches.add(Fault.MEDIA_DAMAGED, entry);
      }
    }
  }
}
