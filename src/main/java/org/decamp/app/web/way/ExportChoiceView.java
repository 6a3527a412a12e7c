package org.decamp.app.web.way;

import java.util.List;

/**
 * What an export can be limited to.
 *
 * @param choice conversations and days
 * @param kinds kinds of content
 * @param onlyMine whether only what the owner wrote is taken
 * @param copies whether it becomes copies that others may get, in which people can have pseudonyms
 * @param pseudonyms whether they have
 * @param unusual whether anything of what few people choose is chosen
 */
public record ExportChoiceView(
    ChooseView choice,
    List<Kind> kinds,
    boolean onlyMine,
    boolean copies,
    boolean pseudonyms,
    boolean unusual) {

  public ExportChoiceView {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of content.
   *
   * @param word what the form sends
   * @param name of it
   * @param chosen whether it is chosen
   */
  public record Kind(String word, String name, boolean chosen) {}
}
