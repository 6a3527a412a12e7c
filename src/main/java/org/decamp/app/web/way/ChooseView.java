package org.decamp.app.web.way;

import java.util.List;

/**
 * The conversations to choose from.
 *
 * @param rows the newest first
 * @param cut how many more there are than can be shown
 * @param since first day; empty for all
 * @param until last day; empty for all
 */
public record ChooseView(List<Row> rows, long cut, String since, String until) {

  public ChooseView {
    rows = List.copyOf(rows);
  }

  /**
   * One conversation.
   *
   * @param id short
   * @param title of it
   * @param messages how many
   * @param chosen whether it is chosen
   */
  public record Row(String id, String title, String messages, boolean chosen) {}
}
