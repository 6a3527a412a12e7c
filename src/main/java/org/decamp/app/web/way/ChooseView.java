package org.decamp.app.web.way;

import java.util.List;

/**
 * The conversations to choose from.
 *
 * @param rows the newest first
 * @param cut how many more there are than can be shown
 * @param since first day; empty for all
 * @param until last day; empty for all
 * @param kinds kinds of content
 * @param onlyMine whether only what the owner wrote is taken
 * @param copies whether it becomes copies that others may get, in which people can have pseudonyms
 * @param pseudonyms whether they have
 * @param unusual whether anything of what few people choose is chosen
 */
public record ChooseView(
    List<Row> rows,
    long cut,
    String since,
    String until,
    List<Kind> kinds,
    boolean onlyMine,
    boolean copies,
    boolean pseudonyms,
    boolean unusual) {

  public ChooseView {
    rows = List.copyOf(rows);
    kinds = List.copyOf(kinds);
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

  /**
   * A kind of content.
   *
   * @param word what the form sends
   * @param name of it
   * @param chosen whether it is chosen
   */
  public record Kind(String word, String name, boolean chosen) {}
}
