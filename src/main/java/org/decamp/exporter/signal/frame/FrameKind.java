package org.decamp.exporter.signal.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireField;
import org.decamp.exporter.signal.wire.WireMessage;

/** What a frame holds; all records of a backup but the first are frames. */
public enum FrameKind {
  ACCOUNT(1),
  RECIPIENT(2),
  CHAT(3),
  CHAT_ITEM(4),
  STICKER_PACK(5),
  AD_HOC_CALL(6),
  NOTIFICATION_PROFILE(7),
  CHAT_FOLDER(8),
  /** Something that a newer Signal writes, or nothing at all. */
  UNKNOWN(0);

  private static final Map<Integer, FrameKind> BY_FIELD =
      Arrays.stream(values()).collect(Collectors.toMap(FrameKind::field, Function.identity()));

  private final int field;

  FrameKind(int field) {
    this.field = field;
  }

  int field() {
    return field;
  }

  /** The kind of a frame: that of its last known field, as protobuf has it. */
  public static FrameKind of(WireMessage frame) {
    List<WireField> fields = frame.fields();
    for (WireField field : fields.reversed()) {
      FrameKind kind = BY_FIELD.get(field.number());
      if (kind != null) {
        return kind;
      }
    }
    return UNKNOWN;
  }

  /**
   * What a frame of this kind holds.
   *
   * @throws WireException if it holds something else
   */
  public WireMessage contentOf(WireMessage frame) throws WireException {
    return frame
        .message(field)
        .orElseThrow(() -> new WireException("a frame holds something else than it says"));
  }
}
