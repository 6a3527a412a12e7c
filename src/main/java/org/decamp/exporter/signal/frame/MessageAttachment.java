package org.decamp.exporter.signal.frame;

import org.decamp.exporter.signal.wire.WireWriter;

/** A file of a message. A voice message stands alone, without words. */
public record MessageAttachment(FilePointer file, Flag flag) {

  /** How the file is shown. */
  public enum Flag {
    NONE(0),
    VOICE_MESSAGE(1),
    BORDERLESS(2),
    GIF(3);

    private final int code;

    Flag(int code) {
      this.code = code;
    }
  }

  WireWriter wire() {
    return new WireWriter()
        .message(1, file.wire())
        .number(2, flag.code)
        .flag(3, file.stored().isPresent());
  }
}
