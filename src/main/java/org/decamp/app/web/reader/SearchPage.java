package org.decamp.app.web.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;

/** Finds messages by words, person, conversation, time and kind, by the vault's index. */
final class SearchPage implements Page {

  /** On a page. */
  static final int HITS = 20;

  /** Most messages that are looked at for a page beyond those that the index leaves out. */
  static final int LOOKED = 10_000;

  private final ReadingRoom room;

  SearchPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public String path() {
    return Links.SEARCH;
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    Reading reading = room.reading();
    SearchRun run = SearchRun.start(SearchForm.of(form), reading.vault(), reading.shelf());
    return new Reply.Go(Links.SEARCH + "?s=" + reading.searches().keep(run));
  }

  @Override
  public Reply get(Visit visit) throws IOException, Problem {
    Reading reading = room.reading();
    int key = visit.number("s");
    Optional<SearchRun> run = reading.searches().get(key);
    SearchForm form =
        run.map(SearchRun::form)
            .orElseGet(() -> SearchForm.empty(Asked.conversationId(visit.query("c"))));
    int page = Math.clamp(visit.number("page"), 1, SearchRun.MOST / HITS);
    Words words = visit.texts().archive();
    String standing = "";
    List<SearchRun.Found> found = List.of();
    if (run.isPresent()) {
      run.get().seek(page * HITS + 1, LOOKED);
      found = run.get().found();
      boolean looking = !run.get().ended() && found.size() <= page * HITS;
      standing = looking ? standing(run.get(), words, visit) : "";
    }
    int from = Math.min((page - 1) * HITS, found.size());
    int to = Math.min(page * HITS, found.size());
    String link = Links.SEARCH + "?s=" + key + "&page=";
    return new Reply.Show(
        "reader/search",
        "title.search",
        0,
        new SearchView(
            words,
            fields(form),
            within(form, reading, words),
            kinds(form, words),
            run.isEmpty() ? "" : status(run.get(), words),
            new HitViews(reading.vault(), words).of(found.subList(from, to)),
            page == 1 ? "" : link + (page - 1),
            found.size() > to ? link + (page + 1) : standing.isEmpty() ? "" : link + page,
            standing));
  }

  private static String status(SearchRun run, Words words) {
    int found = run.found().size();
    if (found == 0) {
      return run.ended() ? words.say("search.none") : "";
    }
    String count = words.number(found) + (run.ended() ? "" : "+");
    return words.say("search.found", count);
  }

  private static String standing(SearchRun run, Words words, Visit visit) {
    return run.last()
        .map(hit ->
            visit
                .texts()
                .say("reader.standing", new Times(words).date(hit.message().sentAt()).shown()))
        .orElse("");
  }

  private static SearchView.Fields fields(SearchForm form) {
    return new SearchView.Fields(
        form.words(),
        form.person(),
        form.conversation(),
        form.within().map(ConversationId::value).orElse(""),
        form.since().map(LocalDate::toString).orElse(""),
        form.until().map(LocalDate::toString).orElse(""));
  }

  private static List<EntryView> within(SearchForm form, Reading reading, Words words)
      throws IOException, Problem {
    Optional<Conversation> within =
        form.within().isEmpty()
            ? Optional.empty()
            : reading.vault().conversation(form.within().get());
    return within.isEmpty()
        ? List.of()
        : List.of(EntryView.of(within.get(), new ConversationHeads(words, Links.FILES), words));
  }

  private static List<SearchView.Kind> kinds(SearchForm form, Words words) {
    return Arrays.stream(SearchKind.values())
        .map(k -> new SearchView.Kind(k.code(), words.say(k.key), k == form.kind()))
        .toList();
  }
}
