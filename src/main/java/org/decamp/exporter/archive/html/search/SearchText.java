package org.decamp.exporter.archive.html.search;

import java.util.ArrayList;
import java.util.List;
import org.decamp.exporter.archive.html.view.ContentView;
import org.decamp.exporter.archive.html.view.MessageView;

/** The words of a message as its page shows them, without those of the interface. */
final class SearchText {

  private SearchText() {}

  /** The words, a line for each of the things that the message holds; empty if it has none. */
  static String words(MessageView message) {
    if (message.contents().size() == 1
        && message.contents().getFirst() instanceof ContentView.Text t) {
      return t.generated() ? "" : t.text();
    }
    List<String> lines = new ArrayList<>();
    message.contents().forEach(content -> lines.addAll(words(content)));
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  /** What the pages call a message without words. */
  static String label(MessageView message) {
    List<String> labels = message.contents().stream().map(SearchText::label).toList();
    return String.join(" · ", labels);
  }

  private static List<String> words(ContentView content) {
    return switch (content) {
      case ContentView.Text text -> text.generated() ? List.of() : List.of(text.text());
      case ContentView.Media media -> List.of(media.name());
      case ContentView.Missing missing -> List.of(missing.name());
      case ContentView.Share share -> List.of(share.title(), share.caption(), share.link().text());
      case ContentView.Location location -> List.of(location.name());
      case ContentView.Call call -> List.of(call.notice());
      case ContentView.Event event -> List.of(event.detail(), event.notice());
      case ContentView.Unsent _, ContentView.Withheld _, ContentView.Unknown _ -> List.of();
    };
  }

  private static String label(ContentView content) {
    return switch (content) {
      case ContentView.Text text -> text.text();
      case ContentView.Media media -> media.label();
      case ContentView.Missing missing -> missing.label();
      case ContentView.Share share -> share.label();
      case ContentView.Location location -> location.label();
      case ContentView.Call call -> call.label();
      case ContentView.Event event -> event.label();
      case ContentView.Unsent unsent -> unsent.label();
      case ContentView.Withheld withheld -> withheld.label();
      case ContentView.Unknown unknown -> unknown.label();
    };
  }
}
