package org.decamp.signalcli.standin.service;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.net.WebSocket;

/**
 * Requests and answers over one websocket, in both directions: {@code WebSocketMessage}, 1 kind, 2
 * request (1 verb, 2 path, 3 body, 4 id, 5 headers), 3 answer (1 id, 2 status, 3 words, 4 body, 5
 * headers).
 */
final class ServiceLink {

  private static final int REQUEST = 1;
  private static final int ANSWER = 2;

  /** A request as it came, before it is known who asks. */
  @SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
  record Call(String verb, String path, byte[] body) {}

  private final WebSocket socket;
  private final Executor threads;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, CompletableFuture<Integer>> pushed = new ConcurrentHashMap<>();

  ServiceLink(WebSocket socket, Executor threads) {
    this.socket = socket;
    this.threads = threads;
  }

  /** Answers requests until the client leaves, each in a thread of its own. */
  void serve(Function<Call, ServiceReply> service) throws IOException {
    try {
      for (Optional<byte[]> frame = socket.receive(); frame.isPresent(); frame = socket.receive()) {
        WireMessage message = WireMessage.parse(frame.get());
        if (message.number(1) == REQUEST) {
          WireMessage request = message.message(2).orElseThrow();
          threads.execute(() -> answer(request, service));
        } else {
          WireMessage answer = message.message(3).orElseThrow();
          CompletableFuture<Integer> waiting = pushed.remove(answer.number(1));
          if (waiting != null) {
            waiting.complete((int) answer.number(2));
          }
        }
      }
    } catch (WireException e) {
      throw new IOException("no frame of the service", e);
    } finally {
      pushed.values().forEach(waiting -> waiting.complete(0));
    }
  }

  private void answer(WireMessage request, Function<Call, ServiceReply> service) {
    try {
      byte[] body = request.bytes(3).orElseGet(() -> new byte[0]);
      ServiceReply reply =
          service.apply(
              new Call(request.text(1).orElseThrow(), request.text(2).orElseThrow(), body));
      WireWriter answer =
          new WireWriter()
              .presentNumber(1, request.number(4))
              .number(2, reply.status())
              .text(3, reply.status() < 300 ? "OK" : "No")
              .bytes(4, reply.body());
      reply.headers().forEach(header -> answer.text(5, header));
      socket.send(new WireWriter().number(1, ANSWER).message(3, answer).toBytes());
    } catch (IOException _) {
      // the client is gone; what it sent has been dealt with
    }
  }

  /** Sends a request to the client; the status of its answer, 0 if the connection ends before. */
  CompletableFuture<Integer> push(String verb, String path, List<String> headers, byte[] body) {
    long id = ids.incrementAndGet();
    WireWriter request = new WireWriter().text(1, verb).text(2, path).bytes(3, body).number(4, id);
    headers.forEach(header -> request.text(5, header));
    CompletableFuture<Integer> status = new CompletableFuture<>();
    pushed.put(id, status);
    try {
      socket.send(new WireWriter().number(1, REQUEST).message(2, request).toBytes());
    } catch (IOException _) {
      pushed.remove(id);
      status.complete(0);
    }
    return status;
  }

  /** Asks the client to leave. */
  void end(int status) {
    try {
      socket.sayGoodbye(status);
    } catch (IOException _) {
      // it has left already
    }
  }
}
