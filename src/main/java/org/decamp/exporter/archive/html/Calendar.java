package org.decamp.exporter.archive.html;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.decamp.exporter.archive.html.view.DatesView;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/** On which page each day of a conversation begins, and how many messages it has. */
final class Calendar implements PlaceListener {

  private static final class Day {
    private final String page;
    private long messages;

    Day(String page) {
      this.page = page;
    }
  }

  private final TreeMap<Long, Day> days = new TreeMap<>();
  private @Nullable Day newest;
  private long newestDay;

  @Override
  public void message(String page, Message message, MessageView shown) {
    long day = Times.epochDay(message.sentAt());
    if (newest == null || day != newestDay) {
      newest = days.computeIfAbsent(day, _ -> new Day(page));
      newestDay = day;
    }
    newest.messages++;
  }

  /** The years with messages, separated by spaces. */
  String years() {
    return days.keySet().stream()
        .map(day -> LocalDate.ofEpochDay(day).getYear())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(year -> Integer.toString(year))
        .collect(Collectors.joining(" "));
  }

  /** All months with their days, oldest first. */
  List<DatesView.Month> months(Times times) {
    TreeMap<YearMonth, List<DatesView.Day>> months = new TreeMap<>();
    days.forEach((epochDay, day) -> {
      LocalDate date = LocalDate.ofEpochDay(epochDay);
      months
          .computeIfAbsent(YearMonth.from(date), _ -> new ArrayList<>())
          .add(
              new DatesView.Day(
                  date.toString(),
                  Integer.toString(date.getDayOfMonth()),
                  times.date(date),
                  day.page,
                  day.messages));
    });
    return months.entrySet().stream()
        .map(month -> new DatesView.Month(times.month(month.getKey()), month.getValue()))
        .toList();
  }
}
