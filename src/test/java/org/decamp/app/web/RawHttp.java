package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says to a server whatever a test wants said, byte for byte. */
final class RawHttp {

  private final int port;
  private final List<String> headers = new ArrayList<>();

  RawHttp(int port) {
    this.port = port;
    headers.add("Host: 127.0.0.1:" + port);
  }

  /** What came back; names of headers in small letters. */
  static final class Reply {
    final int status;
    final Map<String, String> headers = new TreeMap<>();
    final byte[] body;

    private Reply(byte[] all) {
      String text = new String(all, ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      List<String> head = text.substring(0, Math.max(end, 0)).lines().toList();
      status = end < 0 ? 0 : Integer.parseInt(head.getFirst().split(" ", 3)[1]);
      for (String line : head.subList(Math.min(1, head.size()), head.size())) {
        String[] parts = line.split(": ", 2);
        headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
      }
      body = end < 0 ? new byte[0] : Arrays.copyOfRange(all, end + 4, all.length);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() {
      return new String(body, ISO_8859_1);
    }
  }

  RawHttp with(String name, String value) {
    RawHttp more = without(name);
    more.headers.add(name + ": " + value);
    return more;
  }

  RawHttp without(String name) {
    RawHttp less = new RawHttp(port);
    less.headers.clear();
    headers.stream().filter(h -> !h.startsWith(name + ":")).forEach(less.headers::add);
    return less;
  }

  Reply get(String path) throws IOException {
    return ask("GET", path);
  }

  Reply ask(String method, String path) throws IOException {
    return ask(method, path, "");
  }

  /** Sends a form. */
  Reply post(String path, String form) throws IOException {
    return with("Content-Type", "application/x-www-form-urlencoded")
        .with("Content-Length", Integer.toString(form.length()))
        .ask("POST", path, form);
  }

  private Reply ask(String method, String path, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(request(method, path, body));
        out.flush();
      } catch (IOException e) {
        // The server may turn away what it has not read to its end.
      }
      return new Reply(read(socket));
    }
  }

  private byte[] request(String method, String path, String body) {
    return "%s %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n%s"
        .formatted(method, path, String.join("\r\n", headers), body)
        .getBytes(ISO_8859_1);
  }

  /** What is said to ask for a page. */
  byte[] request(String path) {
    return request("GET", path, "");
  }

  private static byte[] read(Socket socket) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (IOException e) {
      // A connection that was reset has ended, too.
    }
    return all.toByteArray();
  }
}
