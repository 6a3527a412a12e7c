package org.decamp.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decamp.mapping.SignalLimits.Attachments;
import org.decamp.model.AttachmentKind;
import org.decamp.model.PrivateText;

/** A message of Signal that still grows. */
final class Draft {

  private final String place;
  private final Instant first;
  private final Attachments room;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece.File> files = new ArrayList<>();
  private final List<UUID> pieces = new ArrayList<>();
  private LocalDate day = LocalDate.EPOCH;
  private int bytes;
  private long fileBytes;
  private int messages;

  Draft(String place, Instant first, Attachments room) {
    this.place = place;
    this.first = first;
    this.room = room;
  }

  /** Bytes of the text in UTF-8. */
  int bytes() {
    return bytes;
  }

  /** The day that the text speaks of by now. */
  LocalDate day() {
    return day;
  }

  /** Number of files so far. */
  int files() {
    return files.size();
  }

  void header(String line, LocalDate of) {
    day(line, of);
  }

  void day(String line, LocalDate next) {
    day = next;
    line(line);
  }

  void line(String line) {
    if (!text.isEmpty()) {
      append("\n");
    }
    append(line);
  }

  private void append(String more) {
    text.append(more);
    bytes += more.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether there is room for the files of a piece. */
  boolean takes(Piece piece) {
    return files.size() + piece.files().size() <= room.perMessage()
        && (piece.files().isEmpty()
            || files.isEmpty()
            || fileBytes + piece.fileBytes() <= room.bytesTogether());
  }

  void take(Piece piece) {
    pieces.add(piece.keys().getFirst());
    files.addAll(piece.files());
    fileBytes += piece.fileBytes();
    if (piece.begins()) {
      messages++;
    }
  }

  Outgoing outgoing(ReplayForm form) {
    List<OutgoingFile> named = new ArrayList<>();
    for (Piece.File file : files) {
      named.add(FileNames.name(file, named.size() + 1));
    }
    boolean voice =
        form == ReplayForm.ONE_FOR_ONE
            && files.size() == 1
            && files.getFirst().attachment().kind() == AttachmentKind.VOICE;
    return new Outgoing(
        place, new PrivateText(text.toString()), named, pieces, messages, first, voice);
  }
}
