package org.decamp.app.web.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.decamp.app.web.Answer;
import org.decamp.app.web.MediaType;
import org.decamp.app.web.Stretches;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.MediaExtension;
import org.decamp.job.Problem;
import org.decamp.mapping.MediaTypes;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;

/**
 * A medium straight from the vault: shown or played if its own bytes say that it is a picture,
 * video or sound, otherwise to be saved.
 */
final class FilePage implements Page {

  private static final int NAME_DIGITS = 12;

  private final ReadingRoom room;
  private final MediaType types;

  FilePage(ReadingRoom room, MediaTypes types) {
    this.room = room;
    this.types = new MediaType(types);
  }

  @Override
  public String path() {
    return Links.FILE;
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    Reading reading = room.reading();
    Optional<MediaId> id = Asked.media(visit);
    Optional<StoredMedia> found = id.isEmpty() ? Optional.empty() : reading.vault().media(id.get());
    return found.isEmpty()
        ? new Reply.Nothing()
        : new Reply.Stream(answer -> send(answer, reading, found.get()));
  }

  private void send(Answer answer, Reading reading, StoredMedia stored) throws IOException {
    MediaId id = stored.id();
    byte[] head;
    try (InputStream in = reading.open(id, 0)) {
      head = in.readNBytes(MediaType.HEAD);
    }
    String extension = MediaExtension.of(stored.mimeType());
    Optional<String> type = types.shown("." + extension, head);
    if (type.isPresent()) {
      answer.asMedia().with("Content-Type", type.get());
    } else {
      String name = id.value().substring(0, NAME_DIGITS) + "." + extension;
      answer
          .asDownload()
          .with("Content-Disposition", "attachment; filename=\"decamp-" + name + '"');
    }
    Stretches.send(answer, stored.size(), from -> reading.open(id, from));
  }
}
