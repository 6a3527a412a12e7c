package org.decamp.app.web.reader;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader.MessageCursor;

/**
 * Leafs through a conversation, however long it is: reads the few blocks that a leaf is made of.
 *
 * @param most messages of a leaf; fewer if they are long
 */
record Leafing(BrowsableVault vault, ConversationId conversation, int most) {

  /** Characters of a leaf; a single longer message still gets one of its own. */
  static final int MOST_CHARACTERS = 200_000;

  /** What follows a place. */
  Leaf after(Place place) throws Problem {
    TimeRange range = new TimeRange(place.time(), TimeRange.ALL.until());
    List<Message> taken = new ArrayList<>();
    Counter counter = new Counter(place.time());
    try (MessageCursor cursor = vault.messages(conversation, range)) {
      int characters = 0;
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        Message message = m.get();
        boolean skipped =
            message.sentAt().equals(place.time()) && counter.before(message) < place.skipped();
        characters += skipped ? 0 : length(message);
        if (taken.size() == most || (characters > MOST_CHARACTERS && !taken.isEmpty())) {
          Place end = new Place(message.sentAt(), counter.before(message));
          return new Leaf(taken, place, end, hasBefore(place), true);
        }
        counter.count(message);
        if (!skipped) {
          taken.add(message);
        }
      }
    }
    Place end = taken.isEmpty() ? place : counter.here();
    return new Leaf(taken, place, end, hasBefore(place), false);
  }

  /** What precedes a place. */
  Leaf before(Place place) throws Problem {
    Deque<Message> taken = new ArrayDeque<>();
    boolean more = false;
    int characters = 0;
    try (MessageCursor cursor = backwards(place)) {
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        characters += length(m.get());
        if (taken.size() == most || (characters > MOST_CHARACTERS && !taken.isEmpty())) {
          more = true;
          break;
        }
        taken.addFirst(m.get());
      }
    }
    Place begin =
        taken.isEmpty() ? place : placeOf(taken.getFirst().sentAt(), taken.getFirst().id());
    return new Leaf(List.copyOf(taken), begin, place, more, hasAfter(place));
  }

  /** Half of what precedes a place, half of what follows it. */
  Leaf around(Place place) throws Problem {
    Leafing half = new Leafing(vault, conversation, Math.max(1, most / 2));
    return half.before(place).and(half.after(place));
  }

  /** All that precedes a place, newest first. */
  MessageCursor backwards(Place place) throws Problem {
    List<Message> same = sameTime(place);
    MessageCursor earlier = vault.backwards(conversation, place.time());
    return new MessageCursor() {
      @Override
      public Optional<Message> next() throws Problem {
        return same.isEmpty() ? earlier.next() : Optional.of(same.removeLast());
      }

      @Override
      public void close() {
        earlier.close();
      }
    };
  }

  private List<Message> sameTime(Place place) throws Problem {
    List<Message> same = new ArrayList<>();
    if (place.skipped() > 0) {
      try (MessageCursor cursor = vault.messages(conversation, at(place.time()))) {
        Optional<Message> m = cursor.next();
        for (int i = 0; i < place.skipped() && m.isPresent(); i++, m = cursor.next()) {
          same.add(m.get());
        }
      }
    }
    return same;
  }

  /**
   * The place before a message: how many of its time come first has to be counted. If it is not
   * there, the place before its time.
   */
  Place placeOf(Instant time, MessageId message) throws Problem {
    int before = 0;
    try (MessageCursor cursor = vault.messages(conversation, at(time))) {
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        if (m.get().id().equals(message)) {
          return new Place(time, before);
        }
        before++;
      }
    }
    return Place.before(time);
  }

  private boolean hasBefore(Place place) throws Problem {
    try (MessageCursor cursor = vault.backwards(conversation, place.time())) {
      return place.skipped() > 0 || cursor.next().isPresent();
    }
  }

  private boolean hasAfter(Place place) throws Problem {
    TimeRange range = new TimeRange(place.time(), TimeRange.ALL.until());
    try (MessageCursor cursor = vault.messages(conversation, range)) {
      for (int i = 0; i < place.skipped(); i++) {
        cursor.next();
      }
      return cursor.next().isPresent();
    }
  }

  private static TimeRange at(Instant time) {
    return new TimeRange(time, time.plusMillis(1));
  }

  private static int length(Message message) {
    int length = 0;
    for (Content content : message.contents()) {
      length +=
          switch (content) {
            case Content.Text text -> text.text().value().length();
            case Content.Share share -> share.caption().map(c -> c.value().length()).orElse(0);
            case Content.Media _, Content.Location _, Content.Call _, Content.Event _ -> 0;
            case Content.Unsent _, Content.Withheld _, Content.Unknown _ -> 0;
          };
    }
    return length;
  }

  /** Counts the messages of one and the same time. */
  private static final class Counter {

    private Instant time;
    private int count;

    Counter(Instant time) {
      this.time = time;
    }

    int before(Message message) {
      return message.sentAt().equals(time) ? count : 0;
    }

    void count(Message message) {
      count = before(message) + 1;
      time = message.sentAt();
    }

    Place here() {
      return new Place(time, count);
    }
  }
}
