package org.decamp.vault.database;

/** The words of a block, as the search index keeps them. */
final class BlockTokens {

  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenSet tokens = new TokenSet();

  /** Begins a block. */
  void clear() {
    tokens.clear();
  }

  /** Adds the searchable text of a message, which its encoding begins with. */
  void add(Records from, int index) {
    byte[] bytes = from.array();
    int at = from.offset(index);
    int length = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[at++];
      length |= (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    tokenizer.run(bytes, at, length, tokens);
  }

  /** What the index takes. */
  byte[] toByteArray() {
    return tokens.toByteArray();
  }
}
