package org.decamp.exporter.archive.text;

/**
 * Keeps text that runs from right to left, and marks that reorder, from moving what stands beside
 * it on a line (Unicode Standard Annex 9: isolates).
 */
public final class Isolation {

  private static final char FIRST_STRONG = '\u2068';
  private static final char POP_ISOLATE = '\u2069';
  private static final char POP_EMBEDDING = '\u202c';

  private Isolation() {}

  /**
   * A piece of a line as it can stand beside others: line breaks are spaces. Itself if it runs from
   * left to right.
   */
  public static String of(String text) {
    String piece = text.replace('\n', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
    int isolates = 0;
    int embeddings = 0;
    boolean moves = false;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c < 0x590) {
        continue;
      }
      switch (c) {
        case '\u202a', '\u202b', '\u202d', '\u202e' -> embeddings++;
        case '\u2066', '\u2067', FIRST_STRONG -> isolates++;
        case POP_EMBEDDING -> embeddings -= embeddings > 0 ? 1 : 0;
        case POP_ISOLATE -> isolates -= isolates > 0 ? 1 : 0;
        default -> {
          moves |= rightToLeft(piece.codePointAt(i));
          continue;
        }
      }
      moves = true;
    }
    return moves
        ? FIRST_STRONG
            + piece
            + Character.toString(POP_EMBEDDING).repeat(embeddings)
            + Character.toString(POP_ISOLATE).repeat(isolates)
            + POP_ISOLATE
        : piece;
  }

  private static boolean rightToLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }
}
