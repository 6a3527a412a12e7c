package org.decamp.app.web.replay;

import java.util.List;

/**
 * Messages of which nobody knows whether they were sent.
 *
 * @param rows the oldest first
 * @param cut how many more there are than are shown
 */
public record UncertainView(List<Row> rows, long cut) {

  public UncertainView {
    rows = List.copyOf(rows);
  }

  /**
   * One message.
   *
   * @param number in the journal
   * @param time when it was handed over
   * @param where it went
   */
  public record Row(long number, String time, String where) {}
}
