package org.decamp.signalcli.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.LineReader.Line;
import org.decamp.signalcli.rpc.Reply.Unsent;
import org.decamp.signalcli.rpc.Reply.Why;

/**
 * A conversation in JSON-RPC over one {@link Transport}. Answers may come in any order; calls may
 * come from any thread. At most {@value #MOST_PENDING} requests are under way, because signal-cli
 * itself bounds nothing. A call whose answer is late stays known until it is answered or the
 * connection ends, and nothing is ever asked twice.
 */
public final class JsonRpcConnection implements AutoCloseable {

  /** Requests that may be under way at once. */
  public static final int MOST_PENDING = 16;

  /** Bytes that a line may have; a longer one is passed over and counted. */
  public static final int LONGEST_LINE = 32 << 20;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Transport transport;
  private final Frames frames = new Frames();
  private final NotificationListener listener;
  private final Dispatcher dispatcher = new Dispatcher();
  private final Map<String, PendingCall> pending = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(MOST_PENDING, true);
  private final LinkedBlockingQueue<PendingCall> outgoing = new LinkedBlockingQueue<>();
  private final PendingCall last =
      new PendingCall("", new byte[0], new Request("", new Params(), Duration.ZERO));
  private final AtomicLong lastId = new AtomicLong();
  private final AtomicLong noise = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean open = true;

  /** Starts to listen at once. */
  public JsonRpcConnection(Transport transport, NotificationListener listener) {
    this.transport = transport;
    this.listener = listener;
    start("reader", this::readAll);
    start("writer", this::writeAll);
    start("listener", dispatcher);
  }

  private static void start(String what, Runnable task) {
    Thread.ofPlatform().daemon().name("signal-cli " + what).start(task);
  }

  /** Asks and waits for the reply. */
  public Reply call(Request request) {
    long deadline = System.nanoTime() + request.timeout().toNanos();
    try {
      if (!places.tryAcquire(request.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
        return new Unsent(Why.TIMED_OUT);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Unsent(Why.INTERRUPTED);
    }
    String id = Long.toString(lastId.incrementAndGet());
    PendingCall call;
    try {
      call = new PendingCall(id, frames.request(id, request), request);
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    pending.put(id, call); // before the first byte goes out: the answer may be quick
    if (open) {
      outgoing.add(call);
    }
    if (!open) {
      forget(call, call.lost());
    }
    Reply reply = call.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    if (reply instanceof Unsent) {
      forget(call, true);
    }
    return reply;
  }

  /** Lines that could not be understood or were too long, so far. */
  public long noise() {
    return noise.get();
  }

  /** Notifications that a slow listener cost, so far. */
  public long dropped() {
    return dispatcher.dropped();
  }

  /** Whether signal-cli can still be asked. */
  public boolean isOpen() {
    return open;
  }

  /** Waits until the other side has said its last; false if it has not in that time. */
  public boolean awaitEnd(Duration atMost) throws InterruptedException {
    return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Why the connection ended; asked once it has. */
  public SignalCliException ending() {
    return transport.ending();
  }

  /** Lets signal-cli finish what it is at work on, for 10 s at most, then cuts the line. */
  @Override
  public void close() {
    open = false;
    outgoing.add(last);
    try {
      awaitEnd(GRACE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    transport.close();
  }

  private void readAll() {
    LineReader lines = new LineReader(transport.input(), LONGEST_LINE);
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        take(line);
      }
    } catch (IOException _) {
      // The end, only less orderly: what is pending is settled below all the same.
    } finally {
      open = false;
      pending.values().forEach(call -> forget(call, call.lost()));
      outgoing.add(last);
      dispatcher.end();
      ended.countDown();
    }
  }

  private void take(Line line) {
    Frames.Frame frame = line.whole() ? frames.read(line.bytes()) : new Frames.Noise();
    switch (frame) {
      case Frames.Answer(String id, Reply reply) -> {
        PendingCall call = pending.get(id);
        if (call == null) {
          noise.incrementAndGet();
        } else {
          forget(call, call.settle(reply));
        }
      }
      case Frames.Unasked(Notification notification) ->
          dispatcher.tell(
              () -> listener.received(notification), listener.dispensable(notification));
      case Frames.Noise() -> noise.incrementAndGet();
    }
  }

  private void forget(PendingCall call, boolean settledNow) {
    if (settledNow && pending.remove(call.id, call)) {
      places.release();
      if (call.isAbandoned()) {
        dispatcher.tell(call::tellLate, false);
      }
    }
  }

  private void writeAll() {
    OutputStream out = transport.output();
    PendingCall writing = null;
    try {
      for (PendingCall call = outgoing.take(); call != last; call = outgoing.take()) {
        if (call.begin()) {
          writing = call;
          // Without its closing brace a line is no request: until that is written nothing was
          // asked.
          out.write(call.line, 0, call.line.length - 1);
          out.flush();
          writing = null;
          out.write(new byte[] {call.line[call.line.length - 1], '\n'});
          out.flush();
        }
      }
    } catch (IOException _) {
      if (writing != null) {
        forget(writing, writing.settle(new Unsent(Why.CONNECTION_LOST)));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    endWriting();
  }

  /** What signal-cli has already said is still read: only this direction ends. */
  private void endWriting() {
    open = false;
    pending.values().forEach(call -> forget(call, call.withdraw()));
    try {
      transport.finish();
    } catch (IOException _) {
      // The other side has ended it already.
    }
  }
}
