package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * Holds the records of a merged backup against those of its original, with nothing of the merge
 * itself: originals are all there in their order, and what is new stands where it must.
 */
final class Judgement {

  private final List<byte[]> ours = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<byte[]> merged;

  Judgement(List<byte[]> originals, List<byte[]> merged) {
    this.merged = merged;
    int next = 0;
    for (int i = 0; i < merged.size(); i++) {
      if (next < originals.size() && Arrays.equals(originals.get(next), merged.get(i))) {
        next++;
      } else {
        ours.add(merged.get(i));
        places.add(i);
      }
    }
    assertThat(next).as("originals kept").isEqualTo(originals.size());
  }

  /** What is new, in order. */
  List<byte[]> ours() {
    return ours;
  }

  /** New entries by the number of their post. */
  Map<Integer, ItemFacts> entries() throws IOException {
    Map<Integer, ItemFacts> entries = new HashMap<>();
    for (byte[] record : ours) {
      if (kind(record) == FrameKind.CHAT_ITEM) {
        assertThat(entries.put(numberOf(record), facts(record))).isNull();
      }
    }
    return entries;
  }

  ItemFacts entry(int number) throws IOException {
    return Objects.requireNonNull(entries().get(number), "the entry is there");
  }

  /** No author has two entries or older wordings at one time in one chat. */
  void requireUniqueTimes() throws IOException {
    Set<List<Long>> taken = new HashSet<>();
    for (byte[] record : merged) {
      if (kind(record) == FrameKind.CHAT_ITEM) {
        ItemFacts item = facts(record);
        List<Long> times = new ArrayList<>(item.revisions());
        times.add(item.sentAt());
        for (long time : times) {
          assertThat(taken.add(List.of(item.chatId(), item.authorId(), time))).isTrue();
        }
      }
    }
  }

  /** No recipient has two chats, and everything but entries stands before the first entry. */
  void requireRightPlaces() throws IOException {
    int firstEntry = merged.size();
    for (int i = merged.size() - 1; i > 0; i--) {
      if (kind(merged.get(i)) == FrameKind.CHAT_ITEM) {
        firstEntry = i;
      }
    }
    Set<Long> partners = new TreeSet<>();
    for (byte[] record : merged.subList(1, merged.size())) {
      if (kind(record) == FrameKind.CHAT) {
        assertThat(partners.add(ChatFacts.of(content(record)).recipientId())).isTrue();
      }
    }
    int expected = firstEntry;
    for (int i = places.size() - 1; i >= 0; i--) {
      if (kind(ours.get(i)) != FrameKind.CHAT_ITEM) {
        assertThat(places.get(i)).as("new chats directly before the entries").isLessThan(expected);
        assertThat(places.get(i)).isEqualTo(--expected);
      }
    }
  }

  /** Section 10.7: behind all that is not later, before the original that is. */
  void requireRightOrder() throws IOException {
    long latest = Long.MIN_VALUE;
    long pending = Long.MIN_VALUE;
    Set<Integer> mine = new HashSet<>(places);
    for (int i = 1; i < merged.size(); i++) {
      if (kind(merged.get(i)) != FrameKind.CHAT_ITEM) {
        continue;
      }
      long time = facts(merged.get(i)).sortedBy();
      if (mine.contains(i)) {
        assertThat(time).isGreaterThanOrEqualTo(latest).isGreaterThanOrEqualTo(pending);
        pending = time;
      } else {
        latest = Math.max(latest, time);
        assertThat(pending).isLessThan(latest);
      }
    }
  }

  static int numberOf(byte[] record) throws IOException {
    return Integer.parseInt(
        content(record)
            .message(11)
            .orElseThrow()
            .message(2)
            .orElseThrow()
            .text(1)
            .orElseThrow()
            .substring(Post.words(0).length() - 1));
  }

  static ItemFacts facts(byte[] record) throws IOException {
    return ItemFacts.of(content(record));
  }

  static FrameKind kind(byte[] record) throws IOException {
    return FrameKind.of(WireMessage.parse(record));
  }

  static WireMessage content(byte[] record) throws IOException {
    return kind(record).contentOf(WireMessage.parse(record));
  }
}
