package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import org.decamp.exporter.archive.html.view.ContentView;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.GalleryView;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/** All media of a conversation by month, cut into pages; holds one page. */
final class Gallery implements PlaceListener {

  private final Templates templates;
  private final PageLimits limits;
  private final Words words;
  private final Times times;
  private final SummaryView heading;
  private final Utf8Output page = new Utf8Output();
  private final Utf8Output month = new Utf8Output();
  private @Nullable YearMonth monthOf;
  private int onPage;
  private int number = 1;

  Gallery(Templates templates, PageLimits limits, Words words, Times times, SummaryView heading) {
    this.templates = templates;
    this.limits = limits;
    this.words = words;
    this.times = times;
    this.heading = heading;
  }

  @Override
  public void message(String file, Message message, MessageView shown) throws IOException {
    for (ContentView content : shown.contents()) {
      if (content instanceof ContentView.Media media) {
        add(file, message, shown, media);
      }
    }
  }

  private void add(String file, Message message, MessageView shown, ContentView.Media media)
      throws IOException {
    if (onPage == limits.tiles()) {
      finishPage(true);
    }
    YearMonth of = YearMonth.from(message.sentAt().atOffset(ZoneOffset.UTC));
    if (!of.equals(monthOf)) {
      finishMonth();
      monthOf = of;
    }
    templates.part(
        "html/tile.jte",
        new GalleryView.Tile(
            media,
            shown.name(),
            times.date(message.sentAt()),
            file + "#" + shown.anchor(),
            words.say("gallery.toMessage")),
        month);
    onPage++;
  }

  /** Writes the last page; one page even if there are no media. */
  void finish() throws IOException {
    finishPage(false);
  }

  private void finishMonth() {
    YearMonth of = monthOf;
    if (of != null) {
      byte[] tiles = month.toByteArray();
      templates.part(
          "html/month.jte",
          new GalleryView.Month(times.month(of), output -> output.writeBinaryContent(tiles)),
          page);
      month.reset();
      monthOf = null;
    }
  }

  private void finishPage(boolean more) throws IOException {
    finishMonth();
    byte[] months = page.toByteArray();
    templates.file(
        ConversationFolder.path(heading, file(number)),
        "html/gallery.jte",
        new GalleryView(
            new FrameView(words, heading.title(), ConversationPages.ROOT, ""),
            heading,
            number,
            number == 1 ? "" : file(number - 1),
            more ? file(number + 1) : "",
            onPage == 0,
            output -> output.writeBinaryContent(months)));
    page.reset();
    onPage = 0;
    number++;
  }

  private static String file(int number) {
    return number == 1 ? "media.html" : String.format(Locale.ROOT, "media-%d.html", number);
  }
}
