package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.PeopleView;
import org.decamp.exporter.archive.html.view.PersonView;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Words;

/**
 * Who is in the archive, by name, with the conversations of each; those who wrote most come first.
 * Cut into pages of bounded size.
 */
final class PeopleList {

  /** Somebody in a conversation. */
  private record Entry(PersonView person, SummaryView conversation, long messages) {}

  /** What all of a name have together. */
  private record Total(long messages, long conversations) {

    private static final Total NONE = new Total(0, 0);

    Total and(Total other) {
      return new Total(messages + other.messages, conversations + other.conversations);
    }
  }

  private final Templates templates;
  private final PageLimits limits;
  private final Words words;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Total> totals = new HashMap<>();

  PeopleList(Templates templates, PageLimits limits, Words words) {
    this.templates = templates;
    this.limits = limits;
    this.words = words;
  }

  /** Adds somebody who wrote so many messages in the conversation. */
  void add(PersonView person, SummaryView conversation, long messages) {
    entries.add(new Entry(person, conversation, messages));
    totals.merge(person.name(), new Total(messages, 1), Total::and);
  }

  private Total total(PersonView person) {
    return totals.getOrDefault(person.name(), Total.NONE);
  }

  void write() throws IOException {
    Comparator<Entry> most = Comparator.comparingLong(entry -> -total(entry.person()).messages());
    entries.sort(
        most.thenComparing(entry -> entry.person().name())
            .thenComparing(Entry::messages, Comparator.reverseOrder())
            .thenComparing(entry -> entry.conversation().id()));
    int size = limits.people();
    int count = Math.max(1, (entries.size() + size - 1) / size);
    FrameView frame = new FrameView(words, words.say("people.title"), "", "");
    for (int number = 1; number <= count; number++) {
      List<Entry> part =
          entries.subList((number - 1) * size, Math.min(number * size, entries.size()));
      templates.file(
          file(number),
          "html/people.jte",
          new PeopleView(
              frame,
              people(part),
              number,
              number == 1 ? "" : file(number - 1),
              number == count ? "" : file(number + 1)));
    }
  }

  private List<PeopleView.Named> people(List<Entry> part) {
    List<PeopleView.Named> named = new ArrayList<>();
    for (int from = 0, to; from < part.size(); from = to) {
      PersonView person = part.get(from).person();
      to = from + 1;
      while (to < part.size() && part.get(to).person().name().equals(person.name())) {
        to++;
      }
      named.add(
          new PeopleView.Named(
              person,
              words.say("conversation.messages", words.number(total(person).messages())),
              words.say("people.conversations", words.number(total(person).conversations())),
              part.subList(from, to).stream().map(this::in).toList()));
    }
    return named;
  }

  private PeopleView.In in(Entry entry) {
    return new PeopleView.In(
        entry.conversation().id(),
        entry.conversation().title(),
        entry.messages(),
        words.say("conversation.messages", words.number(entry.messages())));
  }

  private static String file(int number) {
    return number == 1 ? "people.html" : "people-" + number + ".html";
  }
}
