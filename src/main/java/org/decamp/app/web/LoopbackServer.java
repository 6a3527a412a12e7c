package org.decamp.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.decamp.job.Problem;

/**
 * Serves pages to one browser of this computer. It listens on 127.0.0.1 alone, on a port that the
 * system chooses, and keeps no log.
 */
public final class LoopbackServer implements AutoCloseable {

  /** Below it lies what is ours and not the archive's; no file of an archive is named so. */
  static final String OWN = "/.decamp/";

  private static final String LAUNCH = OWN + "open";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  static {
    // Head and body of an answer are two writes: without this the second waits 40 ms for the
    // browser to acknowledge the first. The JDK's server has no other way to say it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final InstantSource clock;
  private final WebAddress address;
  private final LaunchKey key;
  private final BrowserSession session;
  private final RequestGuard guard;
  private final WebPages pages;
  private final HttpHandler handler;
  private final Terms terms;
  private final AtomicReference<Instant> lastUse;

  private LoopbackServer(HttpServer server, HttpHandler handler, Terms terms, InstantSource clock) {
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.clock = clock;
    this.address = new WebAddress(server.getAddress().getPort());
    this.key = new LaunchKey(clock);
    this.session = new BrowserSession(address.port(), clock);
    this.guard = new RequestGuard(address, session, terms.methods());
    this.pages = new WebPages();
    this.handler = handler;
    this.terms = terms;
    this.lastUse = new AtomicReference<>(clock.instant());
  }

  /** Begins to listen, to show and to change nothing. */
  public static LoopbackServer start(HttpHandler handler, InstantSource clock)
      throws Problem.InputOutput {
    return start(handler, Terms.SHOWING, clock);
  }

  /**
   * Begins to listen.
   *
   * @param handler answers what came through the guard
   * @throws Problem.InputOutput if there is no loopback to listen on
   */
  public static LoopbackServer start(HttpHandler handler, Terms terms, InstantSource clock)
      throws Problem.InputOutput {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
      LoopbackServer started =
          new LoopbackServer(HttpServer.create(anyPort, 0), handler, terms, clock);
      started.server.createContext("/", started::answer);
      started.server.setExecutor(started.threads);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "this computer does not let Decamp listen on its own address 127.0.0.1",
          "Check that its loopback network is up.",
          e);
    }
  }

  /** The address that lets one browser in: within two minutes, once. */
  public String link() {
    return address.origin() + LAUNCH + "?key=" + key.text();
  }

  /** Whether the link still lets a browser in. */
  public boolean linkIsGood() {
    return key.isGood();
  }

  /** How long nobody has asked for anything. */
  public Duration idle() {
    return Duration.between(lastUse.get(), clock.instant());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean launching = LAUNCH.equals(exchange.getRequestURI().getPath());
      Optional<RequestGuard.Refusal> refusal =
          launching
              ? guard.judgeLaunch(exchange.getRequestMethod(), exchange.getRequestHeaders())
              : guard.judge(exchange.getRequestMethod(), exchange.getRequestHeaders());
      if (refusal.isPresent()) {
        refuse(exchange, refusal.get());
      } else if (launching) {
        launch(exchange);
      } else {
        serve(exchange);
      }
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    lastUse.set(clock.instant());
    exchange.setStreams(null, new Taken(exchange.getResponseBody()));
    try {
      handler.handle(exchange);
    } catch (IOException e) {
      // Once an answer has begun it can only be broken off, which the browser sees by its length.
      if (exchange.getResponseCode() >= 0) {
        throw e;
      }
      new Answer(exchange).plain(500, terms.failure());
    } finally {
      lastUse.set(clock.instant());
    }
  }

  /** An answer on its way: a long film is one answer, and who takes it in looks. */
  private final class Taken extends FilterOutputStream {

    Taken(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      lastUse.set(clock.instant());
    }
  }

  private void refuse(HttpExchange exchange, RequestGuard.Refusal refusal) throws IOException {
    Answer answer = new Answer(exchange);
    switch (refusal) {
      case NO_SESSION ->
          answer.plain(
              refusal.status, "Open the link that " + terms.command() + " printed; it works once.");
      case FOREIGN_SITE, FOREIGN_HOST -> answer.plain(refusal.status, "This is not for you.");
      case METHOD ->
          answer.with("Allow", terms.allowed()).plain(refusal.status, "That is not done here.");
    }
  }

  /**
   * A page of our own leads on, for a redirect would still count as coming from the file that held
   * the link, and the browser keeps a strict cookie back from such a request.
   */
  private void launch(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    Answer answer = new Answer(exchange);
    if (query == null || !query.startsWith("key=") || !key.admits(query.substring(4))) {
      answer.plain(403, "This link was used or is too old. Run " + terms.command() + " again.");
      return;
    }
    lastUse.set(clock.instant());
    answer.with("Set-Cookie", session.cookie()).html(200, pages.forward("/"));
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
