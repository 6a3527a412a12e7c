package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.exporter.signal.SignalExporter;
import org.decamp.job.Problem;

/** Decision 3: where to. */
final class TargetsPage implements Page {

  /** No target of files: through a linked device. */
  private static final String REPLAY = "signal-device";

  private static final List<String> FIRST =
      List.of(SignalExporter.ID, REPLAY, "html", DeltaChatExporter.ID, "text", "bag");

  private final Way way;

  TargetsPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/targets";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    List<TargetsView.Card> cards = new ArrayList<>();
    Texts texts = visit.texts();
    cards.add(card(SignalExporter.ID, "", "targets.sealed", texts));
    cards.add(card(REPLAY, "", "targets.sent", texts));
    for (Exporter exporter : visit.desk().decamp().exporting().targets()) {
      String lasting = exporter.plaintext() ? "targets.readable" : "targets.sealed";
      cards.add(card(exporter.id(), exporter.description(), lasting, texts));
    }
    cards.sort(Comparator.comparingInt(card -> rank(card.id())));
    return new Reply.Show(
        "targets",
        "title.targets",
        3,
        new TargetsView(cards.subList(0, FIRST.size()), cards.subList(FIRST.size(), cards.size())));
  }

  private static int rank(String id) {
    int rank = FIRST.indexOf(id);
    return rank < 0 ? FIRST.size() : rank;
  }

  private static TargetsView.Card card(String id, String description, String lasting, Texts texts) {
    return new TargetsView.Card(
        id,
        words(texts, id, "name", id),
        words(texts, id, "what", description),
        words(texts, id, "needs", ""),
        words(texts, id, "verified", texts.say("targets.read-back")),
        lasting);
  }

  private static String words(Texts texts, String id, String what, String otherwise) {
    String key = "target." + id + '.' + what;
    return texts.has(key) ? texts.say(key) : otherwise;
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    String id = form.text("target");
    if (id.equals(SignalExporter.ID) || id.equals(DeltaChatExporter.ID)) {
      return new Reply.Go('/' + id);
    }
    if (id.equals(REPLAY)) {
      return new Reply.Go("/replay");
    }
    Destination.Plain chosen = new Destination.Plain(id);
    Moving moving = Moving.of(way, visit);
    var _ = moving.exporter(chosen);
    way.choose(chosen);
    return id.equals("xdc") ? new Reply.Go("/choose") : moving.plan(path());
  }
}
