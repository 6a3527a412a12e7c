package org.decamp.exporter.redaction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.exporter.redaction.NameTable.Bearer;
import org.decamp.exporter.redaction.NameTable.Node;
import org.decamp.exporter.redaction.Words.Piece;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Replaces names in the texts of one conversation, the longest first. A name belongs to whoever of
 * the conversation bears it, else to somebody else in the vault. A name of one word that nobody of
 * the conversation bears is taken for one only as it is spelt: it may be a word of the language.
 */
final class NameFilter {

  /** Single words of names that are shorter are too common. */
  private static final int SHORTEST_PART = 3;

  private final NameTable names;
  private final Map<String, PrivateText> own = new HashMap<>();
  private final Map<String, PrivateText> parts = new HashMap<>();
  private final Set<String> ownersWords;

  /**
   * @param owners names of the owner in this conversation
   */
  NameFilter(NameTable names, List<String> owners) {
    this.names = names;
    this.ownersWords =
        owners.stream()
            .flatMap(name -> Words.of(name).stream())
            .map(Piece::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Somebody of the conversation goes, or went, by that name. */
  void participant(String name, PrivateText pseudonym) {
    String key = NameTable.key(name);
    if (key.isEmpty() || names.keeps(key)) {
      return;
    }
    own.putIfAbsent(key, pseudonym);
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    for (Piece piece : Words.of(composed)) {
      String word = composed.substring(piece.start(), piece.end());
      if (piece.word()
          && word.codePointCount(0, word.length()) >= SHORTEST_PART
          && !Character.isLowerCase(word.codePointAt(0))
          && word.codePoints().anyMatch(Character::isLetter)
          && !ownersWords.contains(piece.folded())) {
        parts.putIfAbsent(word, pseudonym);
        parts.putIfAbsent(Normalizer.normalize(word, Normalizer.Form.NFD), pseudonym);
      }
    }
  }

  /** The text without names; the same object if there are none. */
  PrivateText filter(PrivateText text) {
    String before = text.value();
    List<Piece> pieces = Words.of(before);
    @Nullable StringBuilder after = null;
    int copied = 0;
    for (int at = 0; at < pieces.size(); ) {
      Piece first = pieces.get(at);
      Found found = first.word() ? longest(before, pieces, at) : Found.NOTHING;
      if (found.pseudonym().isPresent()) {
        after = after == null ? new StringBuilder(before.length() + 16) : after;
        after.append(before, copied, first.start()).append(found.pseudonym().get().value());
        copied = pieces.get(at + found.pieces() - 1).end();
      }
      at += found.pieces();
    }
    return after == null
        ? text
        : new PrivateText(after.append(before, copied, before.length()).toString());
  }

  /**
   * A name in a text.
   *
   * @param pieces how many it has; one if there is none
   * @param pseudonym what to say instead, empty if it stays
   */
  private record Found(int pieces, Optional<PrivateText> pseudonym) {
    static final Found NOTHING = new Found(1, Optional.empty());
  }

  private Found longest(String text, List<Piece> pieces, int from) {
    Found longest = part(text, pieces.get(from));
    @Nullable Node node = names.root();
    for (int at = from; at < pieces.size(); at++) {
      node = node.step(pieces.get(at));
      if (node == null) {
        break;
      }
      if (node.ends()) {
        String written = text.substring(pieces.get(from).start(), pieces.get(at).end());
        Optional<Bearer> bearer = bearer(node, written);
        if (bearer.isPresent()) {
          longest = new Found(at - from + 1, bearer.get().pseudonym());
        }
      }
    }
    return longest;
  }

  private Found part(String text, Piece piece) {
    @Nullable PrivateText pseudonym = parts.get(text.substring(piece.start(), piece.end()));
    return pseudonym == null ? Found.NOTHING : new Found(1, Optional.of(pseudonym));
  }

  /** Whose name that is; nobody's if it is taken for another word. */
  private Optional<Bearer> bearer(Node node, String written) {
    @Nullable PrivateText here = own.get(node.name());
    if (here != null) {
      return Optional.of(new Bearer(Optional.of(here), written, true));
    }
    if (parts.containsKey(written)) {
      return Optional.empty();
    }
    return node.bearers().stream()
        .filter(b -> b.several() || b.pseudonym().isEmpty() || b.spelling().equals(written))
        .findFirst();
  }
}
