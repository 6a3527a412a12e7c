package org.decamp.vault.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.model.ConversationId;

/** Which conversations said what, by 64-bit hashes: 12 bytes for each, and as much of free room. */
final class SaidTable {

  private static final int FREE = -1;

  private final Map<ConversationId, Integer> numbers = new HashMap<>();
  private final List<ConversationId> conversations = new ArrayList<>();
  private long[] hashes = new long[1 << 10];
  private int[] speakers = free(hashes.length);
  private int count;

  private static int[] free(int length) {
    int[] speakers = new int[length];
    Arrays.fill(speakers, FREE);
    return speakers;
  }

  /** Spreads a number over all its bits. */
  static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Notes that a conversation said it; once is enough. */
  void add(long hash, ConversationId conversation) {
    int number = numbers.computeIfAbsent(conversation, _ -> numbers.size());
    if (number == conversations.size()) {
      conversations.add(conversation);
    }
    if (2 * count >= hashes.length) {
      grow();
    }
    put(hash, number);
  }

  private void put(long hash, int number) {
    int at = (int) hash & (hashes.length - 1);
    while (speakers[at] != FREE) {
      if (speakers[at] == number && hashes[at] == hash) {
        return;
      }
      at = (at + 1) & (hashes.length - 1);
    }
    hashes[at] = hash;
    speakers[at] = number;
    count++;
  }

  private void grow() {
    long[] before = hashes;
    int[] who = speakers;
    hashes = new long[2 * before.length];
    speakers = free(hashes.length);
    count = 0;
    for (int i = 0; i < before.length; i++) {
      if (who[i] != FREE) {
        put(before[i], who[i]);
      }
    }
  }

  /** The conversations that said it. */
  List<ConversationId> by(long hash) {
    List<ConversationId> by = new ArrayList<>(1);
    for (int at = (int) hash & (hashes.length - 1);
        speakers[at] != FREE;
        at = (at + 1) & (hashes.length - 1)) {
      if (hashes[at] == hash) {
        by.add(conversations.get(speakers[at]));
      }
    }
    return by;
  }
}
