package org.decamp.signalcli.standin.net;

import java.util.List;

/**
 * An answer of HTTP/1.1.
 *
 * @param headers lines without {@code Content-Length}
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record HttpReply(int status, String reason, List<String> headers, byte[] body) {

  public static HttpReply empty(int status, String reason) {
    return new HttpReply(status, reason, List.of(), new byte[0]);
  }
}
