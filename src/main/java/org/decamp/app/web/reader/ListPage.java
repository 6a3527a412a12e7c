package org.decamp.app.web.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

/** The list of conversations, the one with the newest message first, filtered by names. */
final class ListPage implements Page {

  /** On a page. */
  static final int CONVERSATIONS = 100;

  private final ReadingRoom room;

  ListPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public String path() {
    return Links.LIST;
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws IOException, Problem {
    Reading reading = room.reading();
    int filter = visit.number("f");
    String names = reading.names().get(filter).orElse("");
    Shelf shelf = reading.shelf();
    List<Conversation> all = shelf.named(names);
    int pages = Math.max(1, Math.ceilDiv(all.size(), CONVERSATIONS));
    int number = Math.clamp(visit.number("page"), 1, pages);
    Words words = visit.texts().archive();
    ConversationHeads heads = new ConversationHeads(words, Links.FILES);
    List<EntryView> entries = new ArrayList<>();
    for (Conversation conversation :
        all.subList((number - 1) * CONVERSATIONS, Math.min(number * CONVERSATIONS, all.size()))) {
      entries.add(EntryView.of(conversation, heads, words));
    }
    return new Reply.Show(
        "reader/list",
        "title.read",
        0,
        new ListView(
            words,
            names,
            words.say(
                "index.shown",
                words.number(all.size()),
                words.number(shelf.conversations().size())),
            entries,
            number,
            number == 1 ? "" : link(filter, number - 1),
            number == pages ? "" : link(filter, number + 1)));
  }

  private static String link(int filter, int page) {
    return Links.LIST + "?f=" + filter + "&page=" + page;
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    String names = form.text("name").strip();
    return new Reply.Go(
        names.isEmpty() ? Links.LIST : Links.LIST + "?f=" + room.reading().names().keep(names));
  }
}
