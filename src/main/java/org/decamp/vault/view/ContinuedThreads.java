package org.decamp.vault.view;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;

/**
 * Counts the messages that threads without an id share with those that have one: the same content
 * at the same millisecond ({@code instagram-export}, section 1.3). Who sent them is not compared:
 * the layout of 2020 has user names where later ones have display names.
 *
 * <p>Messages come in rounds: first those of the parts, each once in all rounds, then those of the
 * hosts that may share one of them, each host's in time order. Of a message of the round no more
 * than 48 bytes are kept.
 */
public final class ContinuedThreads {

  /** So many different messages prove that two threads are one. */
  public static final int ENOUGH = 3;

  private static final int INSTANTS = 1 << 24;

  private SaidTable said = new SaidTable();
  private final BitSet instants = new BitSet();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private final Map<ConversationId, Map<ConversationId, Integer>> shared = new TreeMap<>();
  private final Set<Long> atThisInstant = new HashSet<>();
  private long instant = Long.MIN_VALUE;
  private String host = "";

  /** Begins another round. */
  public void nextRound() {
    said = new SaidTable();
    instants.clear();
    atThisInstant.clear();
    instant = Long.MIN_VALUE;
    first = Long.MAX_VALUE;
    last = Long.MIN_VALUE;
  }

  /** Takes a message of a thread without an id. */
  public void part(String product, ConversationId part, Message message) {
    String content = ContentKey.of(message);
    if (!content.isEmpty()) {
      long time = message.sentAt().toEpochMilli();
      said.add(hash(product, time, content), part);
      instants.set(place(time));
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }

  /** The time of the first message of the parts of this round. */
  public long first() {
    return first;
  }

  /** The time of the last message of the parts of this round. */
  public long last() {
    return last;
  }

  /** Whether a part may have a message of that instant. */
  public boolean mayShare(long time) {
    return instants.get(place(time));
  }

  /** Takes a message of a thread with an id. */
  public void host(String product, ConversationId itsId, Message message) {
    long time = message.sentAt().toEpochMilli();
    if (time != instant || !host.equals(itsId.value())) {
      atThisInstant.clear();
      instant = time;
      host = itsId.value();
    }
    String content = ContentKey.of(message);
    long hash = hash(product, time, content);
    if (!content.isEmpty() && atThisInstant.add(hash)) {
      for (ConversationId part : said.by(hash)) {
        shared.computeIfAbsent(part, _ -> new TreeMap<>()).merge(itsId, 1, Integer::sum);
      }
    }
  }

  /** How many different messages each part shares with each host. */
  public Map<ConversationId, Map<ConversationId, Integer>> shared() {
    return shared;
  }

  private static int place(long time) {
    return (int) (SaidTable.mixed(time) >>> 40) & (INSTANTS - 1);
  }

  private static long hash(String product, long time, String content) {
    long hash = SaidTable.mixed(time ^ product.hashCode());
    for (int i = 0; i < content.length(); i++) {
      hash = (hash ^ content.charAt(i)) * 0x100000001b3L;
    }
    return SaidTable.mixed(hash);
  }
}
