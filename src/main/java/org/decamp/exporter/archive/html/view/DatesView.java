package org.decamp.exporter.archive.html.view;

import java.util.List;

/**
 * The days of a conversation, each with the page on which it begins.
 *
 * @param frame around it
 * @param conversation title and kind
 * @param months with messages, oldest first
 */
public record DatesView(FrameView frame, SummaryView conversation, List<Month> months) {

  public DatesView {
    months = List.copyOf(months);
  }

  /** The first day with messages, empty if there is none. */
  public String first() {
    return months.isEmpty() ? "" : months.getFirst().days().getFirst().iso();
  }

  /** The last day with messages, empty if there is none. */
  public String last() {
    return months.isEmpty() ? "" : months.getLast().days().getLast().iso();
  }

  /**
   * A month.
   *
   * @param shown its name and year
   * @param days with messages, oldest first
   */
  public record Month(String shown, List<Day> days) {

    public Month {
      days = List.copyOf(days);
    }
  }

  /**
   * A day.
   *
   * @param iso for programs, and after {@code d} its name on the page
   * @param number in its month
   * @param shown in words
   * @param page name of the file
   * @param messages how many
   */
  public record Day(String iso, String number, String shown, String page, long messages) {}
}
