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
  private final ListScripts scripts;
  private final List<Entry> entries = new ArrayList<>();

  Index(Templates templates, PageLimits limits, Words words) {
    this.templates = templates;
    this.limits = limits;
    this.words = words;
    this.scripts = new ListScripts(templates);
  }

  /** Adds a conversation whose newest message is of that time. */
  void add(SummaryView summary, Instant last) {
    entries.add(new Entry(summary, last));
  }

  void write(List<String> notice) throws IOException {
    entries.sort(
        Comparator.comparing(Entry::last, Comparator.reverseOrder())
            .thenComparing(entry -> entry.summary().id()));
    List<Part> parts = parts();
    List<String> files = IntStream.rangeClosed(1, parts.size()).mapToObj(Index::file).toList();
    FrameView frame = new FrameView(words, words.say("index.title"), "", "");
    for (int number = 1; number <= parts.size(); number++) {
      Part part = parts.get(number - 1);
      templates.file(
          file(number),
          "html/index.jte",
          new IndexView(
              frame,
              notice,
              entries.isEmpty(),
              output -> output.writeBinaryContent(part.rendered()),
              files,
              number));
      if (parts.size() > 1) {
        scripts.write(number, part.conversations());
      }
    }
  }

  /** A page: its conversations, and the same rendered. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares parts.
  private record Part(byte[] rendered, List<SummaryView> conversations) {}

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Utf8Output part = new Utf8Output();
    Utf8Output one = new Utf8Output();
    List<SummaryView> onPage = new ArrayList<>();
    for (Entry entry : entries) {
      one.reset();
      templates.part("html/entry.jte", entry.summary(), one);
      boolean full =
          onPage.size() == limits.conversations() || part.size() + one.size() > limits.listed();
      if (full && !onPage.isEmpty()) {
        parts.add(new Part(part.toByteArray(), List.copyOf(onPage)));
        part.reset();
        onPage.clear();
      }
      one.appendTo(part);
      onPage.add(entry.summary());
    }
    parts.add(new Part(part.toByteArray(), List.copyOf(onPage)));
    return parts;
  }

  private static String file(int number) {
    return number == 1 ? "index.html" : "index-" + number + ".html";
  }
}
