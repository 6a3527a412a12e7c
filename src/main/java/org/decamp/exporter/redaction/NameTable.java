package org.decamp.exporter.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.redaction.Words.Piece;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * All names and user names of the vault, word by word, so that looking for them in a text takes a
 * step per word, however many names there are.
 */
final class NameTable {

  /** Shorter ones are letters and articles as well. */
  private static final int SHORTEST = 2;

  private final Node root = new Node();
  private final Set<String> kept = new HashSet<>();

  /** The names that begin with the words on the way to here. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Bearer> bearers = new ArrayList<>();
    private String name = "";

    /** The next node on the way, or null if no name goes on like that. */
    @Nullable Node step(Piece piece) {
      return next.get(piece.folded());
    }

    /** Whether a name ends here. */
    boolean ends() {
      return !bearers.isEmpty();
    }

    /** The name that ends here, in the form that all spellings of it have in common. */
    String name() {
      return name;
    }

    /** Whoever bears it, in order of their entry. */
    List<Bearer> bearers() {
      return bearers;
    }
  }

  /**
   * Somebody who bears a name.
   *
   * @param pseudonym what to say instead; empty for the owner, who keeps it
   * @param spelling how it is written
   * @param several whether it has several words
   */
  record Bearer(Optional<PrivateText> pseudonym, String spelling, boolean several) {}

  /** Where every name begins. */
  Node root() {
    return root;
  }

  /** Adds a name of the owner's, which stays in texts. */
  void keep(String name) {
    kept.add(key(name));
    enter(name, Optional.empty());
  }

  /** Adds a name that is to be replaced. */
  void replace(String name, PrivateText pseudonym) {
    enter(name, Optional.of(pseudonym));
  }

  /** Whether a name, in the form that all spellings have in common, is one of the owner's. */
  boolean keeps(String key) {
    return kept.contains(key);
  }

  /**
   * The name in the form that all spellings of it have in common; empty if it is not looked for.
   */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    core(Normalizer.normalize(name, Normalizer.Form.NFC))
        .forEach(piece -> key.append(piece.folded()));
    return key.toString();
  }

  private void enter(String name, Optional<PrivateText> pseudonym) {
    String key = key(name);
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String spelling = Normalizer.normalize(name, form);
      List<Piece> core = core(spelling);
      if (core.isEmpty()) {
        continue;
      }
      String written = spelling.substring(core.getFirst().start(), core.getLast().end());
      Bearer bearer = new Bearer(pseudonym, written, core.size() > 1);
      enter(core, key, bearer);
      enter(wordsOnly(core), key, bearer);
    }
  }

  private void enter(List<Piece> pieces, String key, Bearer bearer) {
    Node node = root;
    for (Piece piece : pieces) {
      node = node.next.computeIfAbsent(piece.folded(), _ -> new Node());
    }
    node.name = key;
    if (!node.bearers.contains(bearer)) {
      node.bearers.add(bearer);
    }
  }

  /** From the first word to the last; nothing if that is too little to be told from other words. */
  private static List<Piece> core(String name) {
    List<Piece> pieces = Words.of(name);
    int from = 0;
    int to = pieces.size();
    while (from < to && !pieces.get(from).word()) {
      from++;
    }
    while (to > from && !pieces.get(to - 1).word()) {
      to--;
    }
    List<Piece> core = pieces.subList(from, to);
    int letters = core.stream().filter(Piece::word).mapToInt(p -> p.folded().length()).sum();
    return letters < SHORTEST ? List.of() : core;
  }

  /** The words with one space between those that had something between them. */
  private static List<Piece> wordsOnly(List<Piece> core) {
    List<Piece> words = new ArrayList<>();
    boolean between = false;
    for (Piece piece : core) {
      if (piece.word()) {
        if (between) {
          words.add(new Piece(piece.start(), piece.start(), false, " "));
        }
        words.add(piece);
      }
      between = !piece.word();
    }
    return words;
  }
}
