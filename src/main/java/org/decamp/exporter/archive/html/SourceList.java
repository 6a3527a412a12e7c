package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.util.List;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.SourcesView;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.model.SourceFile;

/** The list of files that the history was imported from, cut into pages of bounded size. */
final class SourceList {

  private final Templates templates;
  private final PageLimits limits;
  private final Words words;
  private final PersonViews texts;

  SourceList(Templates templates, PageLimits limits, Words words) {
    this.templates = templates;
    this.limits = limits;
    this.words = words;
    this.texts = new PersonViews(words);
  }

  void write(List<SourceFile> files) throws IOException {
    int size = limits.sourceFiles();
    int count = Math.max(1, (files.size() + size - 1) / size);
    FrameView frame = new FrameView(words, words.say("sources.title"), "", "");
    for (int number = 1; number <= count; number++) {
      List<SourcesView.Row> rows =
          files.stream().skip((number - 1L) * size).limit(size).map(this::row).toList();
      templates.file(
          file(number),
          "html/sources.jte",
          new SourcesView(
              frame,
              rows,
              number == 1 ? "" : file(number - 1),
              number == count ? "" : file(number + 1)));
    }
  }

  private SourcesView.Row row(SourceFile file) {
    return new SourcesView.Row(
        texts.plain(file.container()),
        texts.plain(file.path()),
        words.size(file.size()),
        file.sha256());
  }

  private static String file(int number) {
    return number == 1 ? "sources.html" : "sources-" + number + ".html";
  }
}
