package org.decamp.app.web.way;

import java.util.List;

/**
 * Who is who in Signal.
 *
 * @param rows the people and groups that are shown
 * @param sought words in the names of those who are shown; empty for all
 * @param total how many there are, whether sought or not
 * @param open how many of all nobody has decided about
 */
public record LinksView(Stretch<Row> rows, String sought, int total, long open) {

  /**
   * A person or group.
   *
   * @param field what the form calls it
   * @param name of it
   * @param where the titles of conversations, or other names
   * @param group whether it is a group
   * @param chosen the value of the option that holds now
   * @param options what may be chosen
   * @param more whether there are others than these
   */
  public record Row(
      String field,
      String name,
      List<String> where,
      boolean group,
      String chosen,
      List<Option> options,
      boolean more) {

    public Row {
      where = List.copyOf(where);
      options = List.copyOf(options);
    }
  }

  /**
   * Something that may be chosen.
   *
   * @param value what the form sends
   * @param label what is shown
   */
  public record Option(String value, String label) {}
}
