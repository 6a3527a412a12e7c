package org.decamp.signalcli.standin.received;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that arrived at a device, in order, and how much of it somebody has looked at. */
public final class Inbox {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Received> all = new ArrayList<>();
  private int read;
  private int repeated;

  public synchronized void add(Received received) {
    all.add(received);
    notifyAll();
  }

  /** The same ciphertext came again, which a client shows once. */
  public synchronized void addRepeated() {
    repeated++;
  }

  public synchronized int repeated() {
    return repeated;
  }

  public synchronized List<Received> all() {
    return List.copyOf(all);
  }

  /** The messages that somebody wrote, of other devices of the account or of others. */
  public List<DataMessage> written() {
    return all().stream()
        .flatMap(received ->
            switch (received.content()) {
              case Content.Message message -> Stream.of(message.data());
              case Content.Transcript transcript -> Stream.of(transcript.data());
              case Content.Receipt _, Content.Other _, Content.Unreadable _ -> Stream.empty();
            })
        .toList();
  }

  /** What is here now counts as read. */
  public synchronized void passOver() {
    read = all.size();
  }

  /** Waits for the next of a kind that nobody has read; what stands before it is passed over. */
  public <C extends Content> C next(Class<C> kind) throws InterruptedException {
    return kind.cast(next(content -> kind.isInstance(content)).content());
  }

  private synchronized Received next(Predicate<Content> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      while (read < all.size()) {
        Received received = all.get(read++);
        if (received.content() instanceof Content.Unreadable(Exception why)) {
          throw new AssertionError("a message that cannot be opened", why);
        }
        if (wanted.test(received.content())) {
          return received;
        }
      }
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError("it has not come; there were " + new ArrayList<>(all));
      }
      wait(left);
    }
  }
}
