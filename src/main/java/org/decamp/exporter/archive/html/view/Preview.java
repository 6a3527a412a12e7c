package org.decamp.exporter.archive.html.view;

import org.decamp.exporter.archive.html.view.MessageView.Layout;

/** The beginning of a message as one line, as lists of conversations show it. */
final class Preview {

  private static final int LONGEST = 120;

  private Preview() {}

  static String of(MessageView message) {
    String said = said(first(message));
    boolean named = message.layout() == Layout.OWN || message.nameShown();
    String line = DisplayText.line(named ? message.name() + ": " + said : said);
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }

  private static ContentView first(MessageView message) {
    for (ContentView content : message.contents()) {
      if (!(content instanceof ContentView.Text text) || !text.generated()) {
        return content;
      }
    }
    return message.contents().getFirst();
  }

  private static String said(ContentView content) {
    return switch (content) {
      case ContentView.Text text -> text.text();
      case ContentView.Media media -> media.label();
      case ContentView.Missing missing -> missing.label();
      case ContentView.Share share -> share.label();
      case ContentView.Location location -> location.label();
      case ContentView.Call call -> call.label();
      case ContentView.Event event -> event.notice().isEmpty() ? event.label() : event.notice();
      case ContentView.Unsent unsent -> unsent.label();
      case ContentView.Withheld withheld -> withheld.label();
      case ContentView.Unknown unknown -> unknown.label();
    };
  }
}
