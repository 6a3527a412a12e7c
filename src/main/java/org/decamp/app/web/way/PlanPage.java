package org.decamp.app.web.way;

import java.util.Comparator;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.signal.Place;

/** Says what the target would keep, change and leave out, before anything is written. */
final class PlanPage implements Page {

  /** Conversations that are shown at once. */
  private static final int SIZE = 100;

  private final Way way;

  PlanPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/plan";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    if (way.destination.isEmpty()) {
      return new Reply.Go("/targets");
    }
    if (way.plan.isEmpty()) {
      return Moving.of(way, visit).plan("/targets");
    }
    ExportPlan plan = way.plan.get();
    Texts texts = visit.texts();
    PlaceWords words = new PlaceWords(texts);
    String id = way.destination.get().id();
    return new Reply.Show(
        "plan",
        "title.plan",
        3,
        new PlanView(
            texts.has("target." + id + ".name") ? texts.say("target." + id + ".name") : id,
            LedgerView.of(plan.forecast(), texts),
            texts.number(plan.parts().size()),
            texts.size(plan.mediaBytes()),
            Stretch.of(
                way.signalPlaces.stream()
                    .sorted(Comparator.comparing(Place.Goes.class::isInstance))
                    .toList(),
                visit.number("from"),
                SIZE,
                words::line),
            way.destination.get() instanceof Destination.Signal,
            way.destination.get() instanceof Destination.DeltaChat delta
                && delta.backup().isPresent()));
  }

  @Override
  public Reply post(Visit visit, Form form) {
    return way.destination.isEmpty()
        ? new Reply.Go("/targets")
        : Moving.of(way, visit).plan("/targets");
  }
}
