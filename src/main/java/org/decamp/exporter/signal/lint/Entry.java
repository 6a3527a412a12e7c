package org.decamp.exporter.signal.lint;

import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * A frame under inspection.
 *
 * @param place of the record in the backup, counted from 0
 * @param ours whether Decamp wrote it
 * @param content what the frame holds
 */
record Entry(long place, boolean ours, FrameKind kind, WireMessage content) {

  boolean is(FrameKind other) {
    return kind == other;
  }
}
