package org.decamp.exporter.signal.wire;

import java.io.IOException;

/**
 * Bytes that are not a record: cut off, or no protobuf at all. The message says what is wrong and
 * holds nothing of the content.
 */
public final class WireException extends IOException {

  private static final long serialVersionUID = 1L;

  public WireException(String message) {
    super(message);
  }
}
