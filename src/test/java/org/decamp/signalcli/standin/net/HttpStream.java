package org.decamp.signalcli.standin.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The server's side of HTTP/1.1 on one connection: requests one after another, with bodies. */
public final class HttpStream {

  private final InputStream in;
  private final OutputStream out;

  public HttpStream(InputStream in, OutputStream out) {
    // A CONNECT has nothing behind it before its answer, so that no byte of TLS is taken along.
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /** The next request; none when the client has closed. */
  public Optional<HttpRequest> next() throws IOException {
    String first = line();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String[] words = first.split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return Optional.of(new HttpRequest(words[0], words[1], headers, body(headers)));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(), 16);
      all.writeBytes(exactly(size));
      line();
    } while (size > 0);
    return all.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the client left in the middle of a body");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  public void answer(HttpReply reply) throws IOException {
    var head = new StringBuilder("HTTP/1.1 " + reply.status() + ' ' + reply.reason() + "\r\n");
    reply.headers().forEach(header -> head.append(header).append("\r\n"));
    if (reply.status() != 101 && reply.status() != 204) {
      head.append("Content-Length: ").append(reply.body().length).append("\r\n");
    }
    head.append("\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(reply.body());
    out.flush();
  }

  /** Agrees to an upgrade; the stream is not used for requests any more. */
  public WebSocket upgrade(HttpRequest request) throws IOException {
    answer(WebSocket.agreement(request));
    return new WebSocket(in, out);
  }
}
