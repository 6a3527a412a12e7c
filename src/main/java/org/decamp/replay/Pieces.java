package org.decamp.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.decamp.mapping.SignalLimits.Attachments;
import org.decamp.model.Message;

/** Cuts messages into pieces, always the same. */
final class Pieces {

  /** Bytes of the words of a piece as a digest shows them, so that any fits into one message. */
  private static final int LONGEST = 12_000;

  /** What ends a line somewhere; a digest goes on behind an indent. */
  private static final String LINE_BREAKS = "\n\u000B\f\r\u0085\u2028\u2029";

  private Pieces() {}

  /**
   * Cuts one.
   *
   * @param keys of each piece, by its number from 0
   * @param room for the files of one
   */
  static List<Piece> of(
      Message message,
      Words.Told told,
      String author,
      IntFunction<List<UUID>> keys,
      Attachments room) {
    List<String> texts = texts(told.words());
    List<List<Piece.File>> groups = groups(told.files(), room);
    List<Piece> pieces = new ArrayList<>();
    for (int part = 0; part < Math.max(texts.size(), groups.size()); part++) {
      pieces.add(
          new Piece(
              keys.apply(part),
              part == 0,
              message.sentAt(),
              author,
              part < texts.size() ? texts.get(part) : "",
              part < groups.size() ? groups.get(part) : List.of()));
    }
    return pieces;
  }

  /** Cuts between characters; none is empty, and there may be none. */
  private static List<String> texts(String words) {
    List<String> texts = new ArrayList<>();
    int begin = 0;
    int bytes = 0;
    for (int at = 0; at < words.length(); ) {
      int character = words.codePointAt(at);
      int cost = cost(character);
      if (bytes + cost > LONGEST) {
        texts.add(words.substring(begin, at));
        begin = at;
        bytes = 0;
      }
      bytes += cost;
      at += Character.charCount(character);
    }
    if (begin < words.length()) {
      texts.add(words.substring(begin));
    }
    return texts;
  }

  private static int cost(int character) {
    int bytes = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    return LINE_BREAKS.indexOf(character) < 0 ? bytes : bytes + Composer.INDENT.length();
  }

  private static List<List<Piece.File>> groups(List<Piece.File> files, Attachments room) {
    List<List<Piece.File>> groups = new ArrayList<>();
    List<Piece.File> group = new ArrayList<>();
    long bytes = 0;
    for (Piece.File file : files) {
      if (group.size() == room.perMessage()
          || (bytes > 0 && bytes + file.media().size() > room.bytesTogether())) {
        groups.add(group);
        group = new ArrayList<>();
        bytes = 0;
      }
      group.add(file);
      bytes += file.media().size();
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }
}
