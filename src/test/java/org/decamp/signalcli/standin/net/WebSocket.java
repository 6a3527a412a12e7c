package org.decamp.signalcli.standin.net;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The server's side of a websocket (RFC 6455) that carries binary messages. */
public final class WebSocket {

  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final DataInputStream in;
  private final OutputStream out;
  private final Object writing = new Object();

  WebSocket(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  static HttpReply agreement(HttpRequest request) {
    String key = request.header("Sec-WebSocket-Key").orElseThrow();
    byte[] accepted =
        sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
    return new HttpReply(
        101,
        "Switching Protocols",
        List.of(
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(accepted)),
        new byte[0]);
  }

  /** The next message; none when the client closed. Answers pings on the way. */
  public Optional<byte[]> receive() throws IOException {
    var message = new ByteArrayOutputStream();
    while (true) {
      int first;
      try {
        first = in.readUnsignedByte();
      } catch (EOFException _) {
        return Optional.empty();
      }
      byte[] payload = payload();
      switch (first & 0x0f) {
        case CLOSE -> {
          write(CLOSE, payload);
          return Optional.empty();
        }
        case PING -> write(PONG, payload);
        case PONG -> {}
        default -> {
          message.writeBytes(payload);
          if ((first & 0x80) != 0) {
            return Optional.of(message.toByteArray());
          }
        }
      }
    }
  }

  private byte[] payload() throws IOException {
    int second = in.readUnsignedByte();
    long length =
        switch (second & 0x7f) {
          case 126 -> in.readUnsignedShort();
          case 127 -> in.readLong();
          default -> second & 0x7f;
        };
    byte[] mask = new byte[4];
    if ((second & 0x80) != 0) {
      in.readFully(mask);
    }
    byte[] payload = new byte[Math.toIntExact(length)];
    in.readFully(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }

  /** Sends a message in one frame; any thread may. */
  public void send(byte[] message) throws IOException {
    write(BINARY, message);
  }

  /** Says goodbye with a status of RFC 6455. */
  public void sayGoodbye(int status) throws IOException {
    write(CLOSE, ByteBuffer.allocate(2).putShort((short) status).array());
  }

  private void write(int kind, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) (0x80 | kind));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 1 << 16) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    frame.put(payload);
    synchronized (writing) {
      out.write(frame.array(), 0, frame.position());
      out.flush();
    }
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
