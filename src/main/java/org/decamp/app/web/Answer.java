package org.decamp.app.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer with the headers that every one has, whatever it holds. */
public final class Answer {

  /** For pages: nothing but what comes from here, and no talk with anybody. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

  /** For pages with forms and a script that asks how far a job is. */
  private static final String SITE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  /**
   * For what people sent: nothing runs, nothing is fetched. The browser's own viewer may set its
   * styles and ask for the rest of a video, as the origin that it came from.
   */
  private static final String MEDIA_POLICY =
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline';"
          + " form-action 'none'; frame-ancestors 'none'; base-uri 'none';"
          + " sandbox allow-same-origin";

  private final HttpExchange exchange;
  private final Headers headers;

  /** Begins an answer that may show what comes from here and nothing else. */
  public Answer(HttpExchange exchange) {
    this.exchange = exchange;
    this.headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", PAGE_POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  /** The stretch that was asked for, of so many bytes; empty for everything. */
  Optional<ByteRange> range(long size) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return ByteRange.of(range == null ? "" : range, size);
  }

  /** Sets a header. */
  public Answer with(String name, String value) {
    headers.set(name, value);
    return this;
  }

  /**
   * A page with forms. With no-referrer browsers would hide where a form comes from, which is what
   * a form is judged by; other sites are told nothing all the same.
   */
  public Answer asSite() {
    return with("Content-Security-Policy", SITE_POLICY).with("Referrer-Policy", "same-origin");
  }

  /** What people sent, or what may have been changed to look like it. */
  public Answer asMedia() {
    return with("Content-Security-Policy", MEDIA_POLICY);
  }

  /** To be saved and not shown. */
  public Answer asDownload() {
    return asMedia()
        .with("Content-Type", "application/octet-stream")
        .with("Content-Disposition", "attachment");
  }

  /** Writes the body. */
  @FunctionalInterface
  public interface Body {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Sends it.
   *
   * @param length of the body, which a request for the head alone does not get
   */
  public void send(int status, long length, Body body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD") || length == 0) {
      headers.set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, length);
    body.writeTo(exchange.getResponseBody());
  }

  /** Sends a page of ours. */
  public void html(int status, String page) throws IOException {
    text(status, "text/html; charset=utf-8", page);
  }

  /** Sends a page of ours, as bytes. */
  public void html(int status, byte[] page) throws IOException {
    with("Content-Type", "text/html; charset=utf-8")
        .send(status, page.length, out -> out.write(page));
  }

  /** Tells a script of ours something. */
  public void json(String json) throws IOException {
    text(200, "application/json", json);
  }

  /** Says something in a line. */
  public void plain(int status, String line) throws IOException {
    text(status, "text/plain; charset=utf-8", line + '\n');
  }

  private void text(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    with("Content-Type", type).send(status, bytes.length, out -> out.write(bytes));
  }
}
