package org.decamp.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.decamp.mapping.SignalLimits;
import org.decamp.model.Attachment;

/**
 * Puts pieces together, in their order, to messages of Signal, each marked as imported. What
 * somebody wrote stands behind their name or, after a line break, behind blanks, so that nobody can
 * write another's line.
 */
final class Composer {

  /** What stands before the further lines of a message in a digest. */
  static final String INDENT = "    ";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String BETWEEN = " · ";
  private static final String IMPORTED = "Imported" + BETWEEN;

  private final String place;
  private final ReplayForm form;
  private final ZoneId zone;
  private final SignalLimits limits;
  private final String before;
  private Optional<Draft> draft = Optional.empty();

  /**
   * Begins a conversation.
   *
   * @param title told in each message where the place holds other conversations, too
   */
  Composer(String place, ReplayOptions options, Optional<String> title) {
    this.place = place;
    this.form = options.form();
    this.zone = options.zone();
    this.limits = options.limits();
    this.before = IMPORTED + title.map(text -> text + BETWEEN).orElse("");
  }

  /** Takes the next piece; hands out the message that is complete without it, if one is. */
  Optional<Outgoing> add(Piece piece) {
    ZonedDateTime at = piece.at().atZone(zone);
    if (draft.isPresent() && fits(draft.get(), piece, at)) {
      write(draft.get(), piece, at);
      return Optional.empty();
    }
    Optional<Outgoing> complete = end();
    Draft next = new Draft(place, piece.at(), limits.attachments());
    draft = Optional.of(next);
    switch (form) {
      case DAY, SCREENFUL -> {
        next.header(before + at.toLocalDate(), at.toLocalDate());
        write(next, piece, at);
      }
      case ONE_FOR_ONE -> {
        next.header(
            before + piece.author() + BETWEEN + at.toLocalDate() + ' ' + TIME.format(at),
            at.toLocalDate());
        if (!piece.words().isEmpty()) {
          next.line(piece.words());
        }
        next.take(piece);
      }
    }
    return complete;
  }

  /** The last message, if there is one. */
  Optional<Outgoing> end() {
    Optional<Outgoing> last = draft.map(complete -> complete.outgoing(form));
    draft = Optional.empty();
    return last;
  }

  private boolean fits(Draft open, Piece piece, ZonedDateTime at) {
    int bytes = open.bytes() + size(line(open, piece, at)) + 1;
    boolean sameDay = open.day().equals(at.toLocalDate());
    boolean room =
        switch (form) {
          case DAY -> sameDay && bytes <= limits.text().longest();
          case SCREENFUL -> bytes + (sameDay ? 0 : DAY_LINE) <= limits.text().shortest();
          case ONE_FOR_ONE -> false;
        };
    return room && open.takes(piece);
  }

  private static final int DAY_LINE = "\n\n2020-01-01".length();

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void write(Draft open, Piece piece, ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    if (!open.day().equals(day)) {
      open.day("\n" + day, day);
    }
    open.line(line(open, piece, at));
    open.take(piece);
  }

  private static String line(Draft open, Piece piece, ZonedDateTime at) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(at)).append(' ').append(piece.author()).append(':');
    if (!piece.words().isEmpty()) {
      line.append(' ').append(piece.words().replaceAll("\\R", "\n" + INDENT));
    }
    int number = open.files();
    for (Piece.File file : piece.files()) {
      line.append(" [").append(++number).append(": ").append(word(file.attachment())).append(']');
    }
    return line.toString();
  }

  private static String word(Attachment attachment) {
    return attachment.kind().name().toLowerCase(Locale.ROOT);
  }
}
