package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.IndexView;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Words;

/** The list of conversations, the newest first, cut into pages of bounded size. */
final class Index {

  private record Entry(SummaryView summary, Instant last) {}

  private final Templates templates;
  private final PageLimits limits;
  private final Words words;
  private final List<Entry> entries = new ArrayList<>();

  Index(Templates templates, PageLimits limits, Words words) {
    this.templates = templates;
    this.limits = limits;
    this.words = words;
  }

  /** Adds a conversation whose newest message is of that time. */
  void add(SummaryView summary, Instant last) {
    entries.add(new Entry(summary, last));
  }

  void write(List<String> notice) throws IOException {
    entries.sort(
        Comparator.comparing(Entry::last, Comparator.reverseOrder())
            .thenComparing(entry -> entry.summary().id()));
    int size = limits.conversations();
    int count = Math.max(1, (entries.size() + size - 1) / size);
    List<String> files = IntStream.rangeClosed(1, count).mapToObj(Index::file).toList();
    FrameView frame = new FrameView(words, words.say("index.title"), "", "");
    for (int number = 1; number <= count; number++) {
      List<SummaryView> part =
          entries.stream().skip((number - 1L) * size).limit(size).map(Entry::summary).toList();
      templates.file(
          file(number), "html/index.jte", new IndexView(frame, notice, part, files, number));
    }
  }

  private static String file(int number) {
    return number == 1 ? "index.html" : "index-" + number + ".html";
  }
}
