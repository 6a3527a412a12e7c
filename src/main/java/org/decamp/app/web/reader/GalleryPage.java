package org.decamp.app.web.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.view.ContentView;
import org.decamp.exporter.archive.html.view.GalleryView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.vault.VaultReader.MessageCursor;

/**
 * The media of a conversation by month, newest first. Looks through a bounded number of messages at
 * a time and goes on from there when asked to.
 */
final class GalleryPage extends OfConversation {

  /** On a page. */
  static final int TILES = 60;

  /** Most messages that are looked through for a page. */
  static final int LOOKED = 10_000;

  GalleryPage(ReadingRoom room) {
    super(Links.MEDIA, room);
  }

  @Override
  Reply show(Conversation conversation, Reading reading, Visit visit) throws IOException, Problem {
    Words words = visit.texts().archive();
    MediaGroup group = MediaGroup.of(visit.query("group"));
    Optional<Place> before = Place.parse(visit.query("before"));
    Leafing leafing = new Leafing(reading.vault(), conversation.id(), 1);
    Tiles tiles = new Tiles(conversation, words, group);
    Optional<Place> rest = look(leafing, before.orElse(Place.END), tiles);
    String link = Links.of(Links.MEDIA, conversation.id()) + "&group=" + group.code;
    String looked = visit.texts().say("reader.looked", words.number(LOOKED));
    return new Reply.Show(
        "reader/media",
        "title.media",
        0,
        new MediaView(
            HeadView.of(conversation, words, "media"),
            groups(conversation, group, words),
            tiles.months(),
            tiles.count > 0 ? "" : rest.isPresent() ? looked : words.say("gallery.empty"),
            before.isEmpty() ? "" : link,
            rest.map(place -> link + "&before=" + place.text()).orElse("")));
  }

  /** Fills the page, and tells from where it would go on. */
  private static Optional<Place> look(Leafing leafing, Place from, Tiles tiles)
      throws IOException, Problem {
    Optional<Message> last = Optional.empty();
    try (MessageCursor cursor = leafing.backwards(from)) {
      int looked = 0;
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        if (last.isPresent() && (tiles.count >= TILES || looked == LOOKED)) {
          return Optional.of(leafing.placeOf(last.get().sentAt(), last.get().id()));
        }
        tiles.add(m.get());
        looked++;
        last = m;
      }
    }
    return Optional.empty();
  }

  private static List<MediaView.Group> groups(
      Conversation conversation, MediaGroup here, Words words) {
    return Arrays.stream(MediaGroup.values())
        .map(g ->
            new MediaView.Group(
                words.say(g.key),
                Links.of(Links.MEDIA, conversation.id()) + "&group=" + g.code,
                g == here))
        .toList();
  }

  /** Collects the media of one page. */
  private static final class Tiles {

    private final Conversation conversation;
    private final Words words;
    private final Times times;
    private final MediaGroup group;
    private final MessageRenderer renderer;
    private final TreeMap<YearMonth, List<GalleryView.Tile>> months = new TreeMap<>();
    private int count;

    Tiles(Conversation conversation, Words words, MediaGroup group) {
      this.conversation = conversation;
      this.words = words;
      this.times = new Times(words);
      this.group = group;
      this.renderer = new MessageRenderer(conversation, "", words, Links.FILES);
    }

    void add(Message message) throws IOException, Problem {
      if (message.contents().stream().noneMatch(Content.Media.class::isInstance)) {
        return;
      }
      MessageView view = renderer.view(message, true);
      for (ContentView content : view.contents()) {
        if (content instanceof ContentView.Media media) {
          add(message, view, media);
        }
      }
    }

    private void add(Message message, MessageView view, ContentView.Media media) {
      GalleryView.Tile tile =
          new GalleryView.Tile(
              media,
              view.name(),
              times.date(message.sentAt()),
              Links.message(conversation.id(), message, view.anchor()),
              words.say("gallery.toMessage"));
      if (group.shows(tile.group())) {
        LocalDate day = LocalDate.ofEpochDay(Times.epochDay(message.sentAt()));
        months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>()).add(tile);
        count++;
      }
    }

    List<MediaView.Month> months() {
      return months.descendingMap().entrySet().stream()
          .map(e -> new MediaView.Month(times.month(e.getKey()), e.getValue()))
          .toList();
    }
  }
}
