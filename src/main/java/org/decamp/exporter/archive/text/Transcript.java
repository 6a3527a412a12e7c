package org.decamp.exporter.archive.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.exporter.archive.html.view.ContentView;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.ReactionView;
import org.decamp.exporter.archive.html.view.Words;

/**
 * What a message says, line by line. A line in square brackets is Decamp's: {@code [+} a file that
 * is there, {@code [-} one that is not, {@code [*} a reaction, {@code [=} all else that is no text
 * of the sender's, {@code [|} its continuation. A typed line that begins like that, backslashes
 * before it aside, has one backslash more, so that no text can pass for one.
 */
public final class Transcript {

  private static final Pattern LINE_END = Pattern.compile("\\n|\\u2028|\\u2029");
  private static final Pattern LOOKS_LIKE_OURS = Pattern.compile("\\\\*\\[.*", Pattern.DOTALL);

  private final Words words;

  /** Transcripts in the language of those words. */
  public Transcript(Words words) {
    this.words = words;
  }

  /** The lines of a message, its reactions last; may be empty lines, but at least one line. */
  public List<String> lines(MessageView message) {
    List<String> lines = new ArrayList<>();
    for (ContentView content : message.contents()) {
      add(content, lines);
    }
    for (ReactionView reaction : message.reactions()) {
      for (ReactionView.Who who : reaction.who()) {
        String when = who.when().isEmpty() ? "" : ", " + who.when();
        lines.add(bracket('*', reaction.emoji() + " " + Isolation.of(who.name()) + when));
      }
    }
    return lines;
  }

  private void add(ContentView content, List<String> lines) {
    switch (content) {
      case ContentView.Text text -> {
        if (text.quiet()) {
          statement(text.text(), lines);
        } else {
          split(text.text()).forEach(line -> lines.add(typed(line)));
        }
      }
      case ContentView.Media media ->
          lines.add(
              bracket(
                  '+',
                  joined(", ", named(media.label(), media.name()), media.size(), media.duration())
                      + ": "
                      + media.source()));
      case ContentView.Missing missing ->
          lines.add(
              bracket(
                  '-',
                  named(words.say("missing.label", missing.label()), missing.name())
                      + " ("
                      + missing.reason()
                      + ")"));
      case ContentView.Share share -> {
        statement(joined(" · ", share.label(), share.title(), share.link().text()), lines);
        split(share.caption()).filter(l -> !l.isEmpty()).forEach(l -> lines.add(bracket('|', l)));
      }
      case ContentView.Location place ->
          statement(
              joined(" · ", place.label(), place.name(), place.coordinates(), place.link().text()),
              lines);
      case ContentView.Call call -> statement(joined(" · ", call.label(), call.notice()), lines);
      case ContentView.Event event ->
          statement(joined(" · ", event.label(), event.detail(), event.notice()), lines);
      case ContentView.Unsent unsent -> statement(unsent.label(), lines);
      case ContentView.Withheld withheld -> statement(withheld.label(), lines);
      case ContentView.Unknown unknown -> statement(unknown.label() + ": " + unknown.what(), lines);
    }
  }

  private static String named(String label, String name) {
    return name.isEmpty() ? label : label + " " + Isolation.of(name);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  private static void statement(String text, List<String> lines) {
    char[] mark = {'='};
    split(text)
        .forEach(line -> {
          lines.add(bracket(mark[0], line));
          mark[0] = '|';
        });
  }

  private static String bracket(char mark, String text) {
    return "[" + mark + ' ' + Isolation.of(text) + ']';
  }

  private static String typed(String line) {
    return Isolation.of(LOOKS_LIKE_OURS.matcher(line).matches() ? '\\' + line : line);
  }

  private static Stream<String> split(String text) {
    return Stream.of(LINE_END.split(text, -1));
  }
}
