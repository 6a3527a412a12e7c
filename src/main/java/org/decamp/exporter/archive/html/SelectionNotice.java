package org.decamp.exporter.archive.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.vault.TimeRange;

/** Says of what selection an archive was made, so that nobody takes it for the whole. */
final class SelectionNotice {

  private final Words words;
  private final Times times;

  SelectionNotice(Words words, Times times) {
    this.words = words;
    this.times = times;
  }

  /** The sentences; none if the archive holds everything as it is. */
  List<String> of(ArchiveFacts facts) {
    List<String> sentences = new ArrayList<>();
    Selection selection = facts.selection();
    if (!selection.takesEverything()) {
      sentences.add(
          words.say(
              "notice.selection",
              String.join("; ", limits(selection)),
              words.number(facts.leftOut())));
    }
    if (selection.pseudonyms()) {
      sentences.add(words.say("notice.pseudonyms"));
    }
    return sentences;
  }

  private List<String> limits(Selection selection) {
    List<String> limits = new ArrayList<>();
    if (!selection.conversations().isEmpty()) {
      limits.add(
          words.say("selection.conversations", words.number(selection.conversations().size())));
    }
    if (!selection.people().isEmpty()) {
      limits.add(words.say("selection.people"));
    }
    range(selection.range(), limits);
    if (!selection.kinds().isEmpty()) {
      limits.add(
          words.say(
              "selection.kinds",
              selection.kinds().stream()
                  .sorted()
                  .map(words::kind)
                  .collect(Collectors.joining(", "))));
    }
    if (selection.onlyMine()) {
      limits.add(words.say("selection.onlyMine"));
    }
    return limits;
  }

  private void range(TimeRange range, List<String> limits) {
    if (!range.from().equals(TimeRange.ALL.from())) {
      limits.add(words.say("selection.since", day(range.from())));
    }
    if (!range.until().equals(TimeRange.ALL.until())) {
      limits.add(words.say("selection.until", day(range.until().minusMillis(1))));
    }
  }

  private String day(Instant time) {
    return times.date(time).shown();
  }
}
