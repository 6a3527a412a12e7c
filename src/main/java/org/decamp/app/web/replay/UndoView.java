package org.decamp.app.web.replay;

import java.util.List;
import java.util.Optional;
import org.decamp.replay.UndoResult;

/**
 * What can be taken back, and what was.
 *
 * @param options where something is
 * @param word to be typed
 * @param undone what was taken back last
 * @param ending why it did not come to its end; empty if it did
 */
public record UndoView(
    List<Option> options, String word, Optional<UndoResult> undone, String ending) {

  public UndoView {
    options = List.copyOf(options);
  }

  /**
   * A target.
   *
   * @param value sent by the form
   * @param words key of its name
   * @param messages that can be taken back
   */
  public record Option(String value, String words, String messages) {}
}
