package org.decamp.exporter.archive.html.view;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.TextOrigin;

/** Puts each kind of content into words. */
final class ContentViews {

  private final Words words;
  private final MediaViews media;

  ContentViews(Words words, MediaViews media) {
    this.words = words;
    this.media = media;
  }

  /**
   * Puts a content into words.
   *
   * @param root leads from the page to the archive
   * @param names finds the name of a person
   */
  ContentView of(Content content, String root, Function<PersonId, String> names)
      throws IOException, Problem {
    return switch (content) {
      case Content.Text t -> text(t, false);
      case Content.Media m -> media.of(m.attachment(), root);
      case Content.Share s -> share(s);
      case Content.Location l -> location(l);
      case Content.Call c -> call(c);
      case Content.Event e -> event(e, names);
      case Content.Unsent _ -> new ContentView.Unsent(words.say("unsent"));
      case Content.Withheld w -> new ContentView.Withheld(words.name("withheld.", w.reason()));
      case Content.Unknown u ->
          new ContentView.Unknown(words.say("unknown"), DisplayText.line(u.what()));
    };
  }

  /** A placeholder of what stands beside it. */
  static ContentView placeholder(Content.Text text) {
    return text(text, true);
  }

  private static ContentView text(Content.Text text, boolean generated) {
    String shown = DisplayText.block(text.text().value());
    return text.origin() == TextOrigin.TYPED
        ? new ContentView.Text(shown, false, false, Emoji.only(shown), WebAddresses.in(shown))
        : new ContentView.Text(shown, true, generated, false, List.of());
  }

  private ContentView share(Content.Share share) {
    String owner = share.owner().map(o -> "@" + DisplayText.line(o.value())).orElse("");
    String title =
        Stream.of(line(share.profileName()), owner)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new ContentView.Share(
        words.name("share.", share.kind()),
        title,
        block(share.caption()),
        LinkView.of(share.link()));
  }

  private ContentView location(Content.Location location) {
    String coordinates =
        location.latitude().isPresent() && location.longitude().isPresent()
            ? String.format(
                Locale.ROOT,
                "%.5f, %.5f",
                location.latitude().getAsDouble(),
                location.longitude().getAsDouble())
            : "";
    return new ContentView.Location(
        words.say("location"), block(location.name()), coordinates, LinkView.of(location.link()));
  }

  private ContentView call(Content.Call call) {
    String kind = words.name("call.", call.medium());
    String label;
    if (call.missed()) {
      label = words.say("call.missed", kind);
    } else {
      label =
          call.duration().isZero()
              ? words.say("call.unanswered", kind)
              : words.say("call.lasted", kind, Times.length(call.duration()));
    }
    return new ContentView.Call(label, call.missed(), block(call.notice()));
  }

  private ContentView event(Content.Event event, Function<PersonId, String> names) {
    List<String> people = event.people().stream().map(names).toList();
    String detail =
        Stream.concat(
                people.stream(), event.detail().map(d -> DisplayText.line(d.value())).stream())
            .collect(Collectors.joining(", "));
    return new ContentView.Event(words.name("event.", event.type()), detail, block(event.notice()));
  }

  private static String block(Optional<PrivateText> text) {
    return text.map(t -> DisplayText.block(t.value())).orElse("");
  }

  private static String line(Optional<PrivateText> text) {
    return text.map(t -> DisplayText.line(t.value())).orElse("");
  }
}
